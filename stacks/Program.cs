using Infra.Constructs.Synthesis;
using Infra.Stacks;

return EstateProgram.Run(Acme.Options, Acme.Describe, Acme.Files);
