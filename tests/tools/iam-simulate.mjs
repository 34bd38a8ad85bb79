// Judges a list of simulations, read from standard input, with one result for each: Allowed, ImplicitlyDenied, ExplicitlyDenied,
// or what is wrong with the question.
import { runSimulation } from '@cloud-copilot/iam-simulate'

let text = ''
for await (const chunk of process.stdin) text += chunk

const results = []
for (const simulation of JSON.parse(text)) {
  const response = await runSimulation(simulation, {})
  results.push(response.resultType === 'error' ? `Error: ${JSON.stringify(response.errors)}` : response.overallResult)
}

process.stdout.write(JSON.stringify(results))
