using System.Collections.Concurrent;
using Google.Protobuf;
using Infra.Schemas;
using Infra.Schemas.Types;
using Infra.Simulator.Accounts;
using Infra.Simulator.Behavior;
using Infra.Simulator.Computed;
using Infra.Simulator.Faults;
using Infra.Simulator.Messages;
using Infra.Simulator.Planning;
using Infra.Simulator.Refusals;
using Infra.Simulator.Values;

namespace Infra.Simulator.DataSources;

/// <summary>The provider operations on data sources.</summary>
internal sealed class DataOperations(ProviderSchema schema, ProviderBehavior behavior, Cloud cloud, FaultInjector faults)
{
    private readonly ConcurrentDictionary<string, SchemaType> _types = new();

    public ValidateConfig.Types.Response Validate(ValidateConfig.Types.Request request)
    {
        var rules = new ConfigurationRules(BehaviorOf(request.TypeName));
        var problems = rules.Check(request.Config.ToValue(TypeOf(request.TypeName)));
        return new() { Diagnostics = { problems.Select(problem => problem.ToMessage()) } };
    }

    public async Task<IMessage> ReadAsync(ReadDataSource.Types.Request request, ProviderSettings settings, CancellationToken cancellation)
    {
        try
        {
            await faults.BeforeRequest(request.TypeName, cancellation);
            return new ReadDataSource.Types.Response { State = Read(request, settings).ToMessage() };
        }
        catch (CloudException e)
        {
            return new ReadDataSource.Types.Response { Diagnostics = { e.Problem.ToMessage() } };
        }
    }

    private Value Read(ReadDataSource.Types.Request request, ProviderSettings settings)
    {
        var block = schema.DataSources[request.TypeName];
        var own = BehaviorOf(request.TypeName);
        var config = request.Config.ToValue(TypeOf(request.TypeName));
        var planned = new Planner(block, own, []).Create(config, config, settings);
        if (request.TypeName == PolicyDocument.Type) planned = PolicyDocument.Complete(planned);
        var seed = $"data.{request.TypeName}|{config}";
        return new ComputedValues(request.TypeName, block, own, behavior, settings, cloud.Account(settings.Account), seed).Complete(planned);
    }

    private SchemaType TypeOf(string name) => _types.GetOrAdd(name, type => schema.DataSources[type].ToObjectType());

    private ResourceBehavior BehaviorOf(string type) => behavior.Data.GetValueOrDefault(type) ?? ResourceBehavior.None;
}
