using System.Globalization;
using Infra.Bench.Subject;
using Infra.Constructs.Synthesis;

// The argument is the number of resources; ../typescript/main.ts makes the same ones.
var resources = int.Parse(args[0], CultureInfo.InvariantCulture);
return EstateProgram.Run(StorageStack.EstateOptions, estate => StorageStack.Describe(estate, resources));
