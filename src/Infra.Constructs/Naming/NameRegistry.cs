namespace Infra.Constructs.Naming;

/// <summary>The names used by constructs. Finds duplicates of the same kind and place before a provider rejects the second.</summary>
internal sealed class NameRegistry
{
    private readonly Dictionary<(string Place, string Kind, string Name), string> _owners = [];

    /// <summary>Registers a name for a construct.</summary>
    /// <param name="constructPath">The path of the construct.</param>
    /// <param name="type">The resource type. Used when the rule covers many kinds, whose names do not collide.</param>
    /// <param name="place">The account and region it is deployed to.</param>
    /// <param name="rule">The provider's rule for the name.</param>
    /// <param name="name">The name.</param>
    /// <returns>The path of the construct that already has the name, or null if there is none.</returns>
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
