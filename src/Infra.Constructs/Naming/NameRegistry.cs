namespace Infra.Constructs.Naming;

/// <summary>The names that constructs make, so that two of one kind and place are noticed before a provider refuses the second.</summary>
internal sealed class NameRegistry
{
    private readonly Dictionary<(string Place, string Kind, string Name), string> _owners = [];

    /// <summary>Takes a name for a construct.</summary>
    /// <param name="constructPath">The construct.</param>
    /// <param name="type">What it is, for a rule of many kinds: each construct makes its own kind, and two kinds do not meet.</param>
    /// <param name="place">Where it is deployed.</param>
    /// <param name="rule">What the provider takes.</param>
    /// <param name="name">The name.</param>
    /// <returns>The path of another construct that has it already; null where none has.</returns>
    public string? TakenBy(string constructPath, string type, (string Account, string Region) place, NameRule rule, string name)
    {
        var reach = rule.Reach switch
        {
            NameReach.World => "",
            NameReach.Account => place.Account,
            _ => $"{place.Account}/{place.Region}",
        };
        var key = (reach, rule.IsOfManyKinds ? type : rule.Kind, name);
        return !_owners.TryAdd(key, constructPath) && _owners[key] is var owner && owner != constructPath ? owner : null;
    }
}
