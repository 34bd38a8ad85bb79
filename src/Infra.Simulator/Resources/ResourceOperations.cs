using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Infra.Schemas;
using Infra.Simulator.Accounts;
using Infra.Simulator.Behavior;
using Infra.Simulator.Computed;
using Infra.Simulator.Faults;
using Infra.Simulator.Messages;
using Infra.Simulator.Refusals;
using Infra.Simulator.Values;

namespace Infra.Simulator.Resources;

/// <summary>The provider operations on managed resources.</summary>
internal sealed class ResourceOperations(ProviderSchema schema, ProviderBehavior behavior, Cloud cloud, FaultInjector faults)
{
    private readonly ConcurrentDictionary<string, ManagedType> _types = new();

    public ValidateConfig.Types.Response Validate(ValidateConfig.Types.Request request)
    {
        var type = TypeOf(request.TypeName);
        return new() { Diagnostics = { type.Rules.Check(request.Config.ToValue(type.ObjectType)).Select(problem => problem.ToMessage()) } };
    }

    public UpgradeResourceState.Types.Response Upgrade(UpgradeResourceState.Types.Request request) => new()
    {
        UpgradedState = ValueJson.Read(JsonNode.Parse(request.RawState.Json.Span), TypeOf(request.TypeName).ObjectType).ToMessage(),
    };

    public ImportResourceState.Types.Response Import(ImportResourceState.Types.Request request, ProviderSettings settings)
    {
        var found = cloud.Account(settings.Account).Find(request.TypeName, request.Id);
        if (found is null)
        {
            var missing = $"There is no {request.TypeName} with the id \"{request.Id}\".";
            return new() { Diagnostics = { new CloudProblem("Cannot import non-existent remote object", missing).ToMessage() } };
        }

        var imported = new ImportResourceState.Types.ImportedResource { TypeName = found.Type, State = found.State.ToMessage() };
        return new() { ImportedResources = { imported } };
    }

    public PlanResourceChange.Types.Response Plan(PlanResourceChange.Types.Request request, ProviderSettings settings)
    {
        var type = TypeOf(request.TypeName);
        var prior = request.PriorState.ToValue(type.ObjectType);
        var proposed = request.ProposedNewState.ToValue(type.ObjectType);
        var config = request.Config.ToValue(type.ObjectType);
        // Providers of the older SDK fill in defaults and do not follow every rule; this flag declares it.
        var response = new PlanResourceChange.Types.Response { LegacyTypeSystem = true };
        if (proposed.IsNull) response.PlannedState = Value.Null.ToMessage();
        else if (prior.IsNull) response.PlannedState = type.Planner.Create(config, proposed, settings).ToMessage();
        else
        {
            var plan = type.Planner.Update(prior, config, proposed, settings);
            response.PlannedState = plan.Planned.ToMessage();
            response.RequiresReplace.AddRange(plan.RequiresReplace.Select(path => path.ToMessage()));
        }

        return response;
    }

    public async Task<IMessage> ReadAsync(ReadResource.Types.Request request, ProviderSettings settings, CancellationToken cancellation)
    {
        var type = TypeOf(request.TypeName);
        try
        {
            await faults.BeforeRequest(type.Name, cancellation);
            var id = type.IdOf(request.CurrentState.ToValue(type.ObjectType));
            var found = cloud.Account(settings.Account).Find(type.Name, id);
            return new ReadResource.Types.Response { NewState = (found?.State ?? Value.Null).ToMessage(), Private = request.Private };
        }
        catch (CloudException e)
        {
            return new ReadResource.Types.Response { NewState = request.CurrentState, Diagnostics = { e.Problem.ToMessage() } };
        }
    }

    public async Task<IMessage> ApplyAsync(
        ApplyResourceChange.Types.Request request, ProviderSettings settings, CancellationToken cancellation)
    {
        var type = TypeOf(request.TypeName);
        var prior = request.PriorState.ToValue(type.ObjectType);
        var planned = request.PlannedState.ToValue(type.ObjectType);
        var change = new ResourceChange(type, behavior, settings, cloud.Account(settings.Account), faults);
        try
        {
            faults.BeforeChange();
            await faults.BeforeRequest(type.Name, cancellation);
            var state = planned.IsNull ? change.Delete(prior)
                : prior.IsNull ? await change.CreateAsync(planned, cancellation)
                : change.Update(prior, planned);
            return new ApplyResourceChange.Types.Response { NewState = state.ToMessage(), LegacyTypeSystem = true };
        }
        catch (CloudException e)
        {
            return new ApplyResourceChange.Types.Response
            {
                NewState = (e.Partial ?? prior).ToMessage(),
                Diagnostics = { e.Problem.ToMessage() },
                LegacyTypeSystem = true,
            };
        }
    }

    private ManagedType TypeOf(string name) => _types.GetOrAdd(name, type => new(type, schema.Resources[type], behavior));
}
