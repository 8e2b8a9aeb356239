// Checks credentials of Học vụ số with the libraries of Digital Bazaar, which know nothing of ours. All that a verifier
// would fetch is read from files. Usage: node check.js FOLDER-OF-CASES FOLDER-OF-CONTEXTS; writes report.json among the cases.
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {verifyCredential} from '@digitalbazaar/vc';

const [cases, contexts] = process.argv.slice(2);
const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
const plan = read(cases, 'cases.json');
const keys = read(cases, 'did.json');

const documents = new Map([
  ['https://www.w3.org/ns/credentials/v2', read(contexts, 'credentials-v2.json')],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', read(contexts, 'open-badges-3.0.3.json')],
  [keys.id, keys],
  ...keys.verificationMethod.map(method => [
    method.id, {'@context': 'https://w3id.org/security/multikey/v1', ...method}
  ]),
  ...plan.lists.map(file => read(cases, file)).map(list => [list.id, list])
]);

async function documentLoader(url) {
  if(!documents.has(url)) {
    throw new Error(`${url} would have been fetched`);
  }
  return {contextUrl: null, documentUrl: url, document: structuredClone(documents.get(url))};
}

async function judged({file}) {
  const credential = read(cases, file);
  const suite = new DataIntegrityProof({cryptosuite});
  const {verified, error} = await verifyCredential({
    credential, suite, documentLoader, now: new Date(plan.now), checkStatus
  });
  if(!verified) {
    const errors = error?.errors ?? [error];
    return {verified, why: errors.map(each => each?.message ?? String(each)).join('; ')};
  }
  const {results} = await checkStatus({credential, suite, documentLoader});
  const set = purpose => results.some(({credentialStatus, status}) =>
    credentialStatus.statusPurpose === purpose && status);
  return {verified, revoked: set('revocation'), suspended: set('suspension')};
}

const report = [];
for(const wanted of plan.cases) {
  const found = await judged(wanted);
  const right = ['verified', 'revoked', 'suspended']
    .every(what => wanted[what] === undefined || wanted[what] === found[what]);
  report.push({...wanted, found, right});
  console.log(`${right ? 'right' : 'WRONG'}  ${wanted.file}: ${JSON.stringify(found)}`);
}
const wrong = report.filter(({right}) => !right).length;
writeFileSync(join(cases, 'report.json'), JSON.stringify({
  verifier: '@digitalbazaar/vc with eddsa-rdfc-2022-cryptosuite and vc-bitstring-status-list',
  passed: report.length - wrong, failed: wrong, cases: report
}, null, 2) + '\n');
console.log(`${report.length - wrong} passed, ${wrong} failed`);
process.exitCode = wrong === 0 && report.length > 0 ? 0 : 1;
