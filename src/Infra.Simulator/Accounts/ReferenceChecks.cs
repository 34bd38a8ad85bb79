using Infra.Simulator.Behavior;
using Infra.Simulator.Refusals;
using Infra.Simulator.Values;

namespace Infra.Simulator.Accounts;

/// <summary>Checks, like a cloud, that references exist and that deleted resources are not in use.</summary>
internal sealed class ReferenceChecks(ProviderBehavior provider, Account account)
{
    /// <summary>Rejects a resource with a reference that does not exist.</summary>
    /// <exception cref="CloudException">The reference does not exist. The message is the cloud's.</exception>
    public void Require(string type, Value state, Func<string, string> expand)
    {
        foreach (var (path, rule) in RulesOf(type, state))
        {
            var prefix = expand(rule.Prefix);
            var missing = state.At(path).SelectMany(value => value.Texts())
                .Where(text => text.Length > 0 && text.StartsWith(prefix, StringComparison.Ordinal))
                .FirstOrDefault(text => !Exists(rule, text));
            if (missing is null) continue;
            throw new CloudException(rule.Error.Replace("{value}", missing, StringComparison.Ordinal), ValuePath.Of(path.Split('.')[0]));
        }
    }

    /// <summary>Rejects deleting a resource that others refer to.</summary>
    /// <exception cref="CloudException">The resource is in use. The message is the cloud's.</exception>
    public void RequireUnused(SimulatedResource resource)
    {
        var user = account.Resources
            .Where(other => other != resource)
            .SelectMany(other => RulesOf(other.Type, other.State)
                .Where(found => found.Rule.Holds is not null && found.Rule.To.Contains($"{resource.Type}.id"))
                .Where(found => TextsAt(other, found.Path).Contains(resource.Id))
                .Select(found => found.Rule.Holds))
            .FirstOrDefault();
        if (user is not null) throw new CloudException(user.Replace("{value}", resource.Id, StringComparison.Ordinal));
    }

    private bool Exists(ReferenceRule rule, string text) => rule.To.Any(target =>
    {
        var dot = target.IndexOf('.', StringComparison.Ordinal);
        var (type, path) = (target[..dot], target[(dot + 1)..]);
        return path == "id"
            ? account.Find(type, text) is not null
            : account.Resources.Any(resource => resource.Type == type && TextsAt(resource, path).Contains(text));
    });

    private static IEnumerable<string> TextsAt(SimulatedResource resource, string path) =>
        resource.State.At(path).SelectMany(value => value.Texts());

    /// <summary>Returns the reference rules of a resource: its type's own, then the provider's by attribute name, at the top level and in blocks.</summary>
    private IEnumerable<(string Path, ReferenceRule Rule)> RulesOf(string type, Value state)
    {
        var own = (provider.Resources.GetValueOrDefault(type) ?? ResourceBehavior.None).References;
        foreach (var (path, rule) in own)
            if (rule is not null) yield return (path, rule);
        foreach (var path in Paths(state, "").Distinct().Where(path => !own.ContainsKey(path)))
            if (provider.References.TryGetValue(path[(path.LastIndexOf('.') + 1)..], out var rule)) yield return (path, rule);
    }

    private static IEnumerable<string> Paths(Value value, string prefix) => value.Kind switch
    {
        ValueKind.Map => value.Members.SelectMany(pair => Paths(pair.Value, $"{prefix}{pair.Key}.").Prepend(prefix + pair.Key)),
        ValueKind.List or ValueKind.Set => value.Items.SelectMany(item => Paths(item, prefix)),
        _ => [],
    };
}
