using Infra.Simulator.Accounts;
using Infra.Simulator.Behavior;
using Infra.Simulator.Computed;
using Infra.Simulator.Faults;
using Infra.Simulator.Refusals;
using Infra.Simulator.Values;

namespace Infra.Simulator.Resources;

/// <summary>Makes a change in an account.</summary>
internal sealed class ResourceChange(
    ManagedType type, ProviderBehavior provider, ProviderSettings settings, Account account, FaultInjector faults)
{
    private readonly ReferenceChecks _references = new(provider, account);

    /// <summary>Creates a resource. Checks its references, the quota, and that its id is free.</summary>
    public async Task<Value> CreateAsync(Value planned, CancellationToken cancellation)
    {
        var leavesResource = await faults.BeforeCreate(type.Name, cancellation);
        if (leavesResource == false) throw new CloudException($"{type.Name}: InternalError: An internal error has occurred");
        lock (account.Sync)
        {
            RequireQuota();
            var created = Identify(planned);
            _references.Require(type.Name, planned, template => Values(created.Id).Expand(template, ""));
            account.Put(created);
            if (leavesResource == true)
            {
                throw new CloudException($"{type.Name}: waiting for {created.Id}: unexpected state 'CREATE_FAILED', wanted target 'ACTIVE'")
                {
                    Partial = created.State,
                };
            }

            return created.State;
        }
    }

    /// <summary>Updates a resource in place.</summary>
    public Value Update(Value prior, Value planned)
    {
        lock (account.Sync)
        {
            var id = type.IdOf(prior);
            if (account.Find(type.Name, id) is null) throw new CloudException($"{type.Name}: NotFound: {id} does not exist");
            var values = Values($"{id}|{planned}");
            var state = values.Complete(CountUp(prior, planned));
            _references.Require(type.Name, planned, template => values.Expand(template, ""));
            var newId = type.IdOf(state);
            if (newId != id) account.Delete(type.Name, id);
            account.Put(new(type.Name, newId, state));
            return state;
        }
    }

    /// <summary>Deletes a resource. Deleting one that does not exist is not an error.</summary>
    public Value Delete(Value prior)
    {
        lock (account.Sync)
        {
            var found = account.Find(type.Name, type.IdOf(prior));
            if (found is null) return Value.Null;
            _references.RequireUnused(found);
            account.Delete(found.Type, found.Id);
            return Value.Null;
        }
    }

    /// <summary>A number that every update changes is a version.</summary>
    private Value CountUp(Value prior, Value planned) => type.Behavior.Recompute
        .Where(name => planned[name].IsUnknown && prior[name].Kind == ValueKind.Number)
        .Aggregate(planned, (state, name) => state.With(name, Value.Of(decimal.Parse(prior[name].Scalar) + 1)));

    private void RequireQuota()
    {
        if (type.Behavior.Quota > 0 && account.Count(type.Name) >= type.Behavior.Quota) throw new CloudException(type.Behavior.QuotaError);
    }

    /// <summary>
    /// Completes the resource, with new random parts as long as its id is or was in use. An id without random parts is a name, which is
    /// taken as long as a resource has it.
    /// </summary>
    private SimulatedResource Identify(Value planned)
    {
        string? previous = null;
        for (var attempt = 0; ; attempt++)
        {
            var state = Values($"{type.Name}|{planned}|{attempt}").Complete(planned);
            var id = type.IdOf(state);
            var exists = account.Find(type.Name, id) is not null;
            if (!exists && (id == previous || !account.IsRetired(id))) return new(type.Name, id, state);
            if (exists && id == previous) throw new CloudException($"{type.Name}: AlreadyExists: {id} already exists");
            previous = id;
        }
    }

    private ComputedValues Values(string seed) => new(type.Name, type.Schema, type.Behavior, provider, settings, account, seed);
}
