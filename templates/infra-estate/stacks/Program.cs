using Contoso.Stacks;
using Infra.Constructs.Synthesis;

return EstateProgram.Run(ContosoEstate.Options, ContosoEstate.Describe, ContosoEstate.Files);
