using Infra.Constructs.Synthesis;
using Infra.Pipelines;
using Infra.Stacks;
using Infra.Stacks.Delivery;

return EstateProgram.Run(Acme.Options, Acme.Describe, new Delivery(AcmeDelivery.Options));
