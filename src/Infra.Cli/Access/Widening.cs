using System.Text.Json.Nodes;

namespace Infra.Cli.Access;

/// <summary>Which access a change of a resource gives that nobody had: the grants after it that none before it covers.</summary>
internal static class Widening
{
    private static readonly Func<string, JsonObject, IEnumerable<AccessGrant>>[] Sources = [PolicyGrants.Of, NetworkGrants.Of, BindingGrants.Of, SwitchGrants.Of];

    /// <summary>Reads the <c>change</c> of a resource.</summary>
    public static IEnumerable<WidenedAccess> Of(string constructPath, string type, JsonNode change)
    {
        var before = GrantsOf(type, VisibleBody.Of(change["before"], change["before_sensitive"], null));
        var after = GrantsOf(type, VisibleBody.Of(change["after"], change["after_sensitive"], change["after_unknown"]));
        return after.Where(grant => !before.Any(old => old.Covers(grant))).DistinctBy(grant => (grant.Kind, grant.Text))
            .Select(grant => new WidenedAccess(constructPath, grant.Kind, grant.Text));
    }

    private static List<AccessGrant> GrantsOf(string type, JsonNode? body) =>
        body is JsonObject resource ? [.. Sources.SelectMany(source => source(type, resource))] : [];
}
