using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Rules.Own.Services;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>
/// A plan does not disable a protective flag, or enable a permissive one, on any resource; flags are recognized by the providers' names.
/// </summary>
internal sealed partial class SwitchedOffCheck : Check
{
    private const string Yes = "true";

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override bool AppliesTo(PolicyResource resource) => Earlier.IsChanged(resource);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from pair in Earlier.Pairs(resource)
        let found = OfFlag(pair) ?? OfOpposite(pair) ?? OfOpening(pair)
        where found is not null
        select new Observation(resource, pair.Path, $"{found}: a protection is disabled");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in estate.Resources.Take(1)
        from change in (IEnumerable<(string Name, JsonNode Before, JsonNode? After)>)
        [
            ("deletion_protection", true, false), ("enable_logging", true, null), ("storage_encrypted", true, false), ("local_authentication_disabled", true, false),
            ("disabled", false, true), ("require_ssl", true, false),
            ("enable_execute_command", false, true), ("tunneling_enabled", false, true), ("multi_az", true, false),
            ("bypass_for_services", false, true), ("auto_accept_shared_attachments", "disable", "enable"), ("preview", false, true),
        ]
        select Earlier.Mutant(resource, change.Name, change.Before, change.After);

    private static string? OfFlag(Earlier.Pair pair) =>
        Earlier.Is(pair.Before, Yes) && ProtectionNames.Protects(pair.Name) && !Earlier.Is(pair.Now, Yes) && !Earlier.IsUnknown(pair.Now)
            ? $"{Earlier.Text(pair.Now)} after true"
            : null;

    private static string? OfOpposite(Earlier.Pair pair) =>
        pair.Name is "disabled" or "suspended" or "paused" or "archived" or "preview" or "dry_run" or "simulate" ? Turned(pair) : null;

    private static string? OfOpening(Earlier.Pair pair) => (Opens().IsMatch(pair.Name) || OpeningFlags.Opens(pair.Name) || WeakLogin.TakesKeys(pair.Name)) && !Everyday().IsMatch(pair.Name) ? Turned(pair) : null;

    private static string? Turned(Earlier.Pair pair) => Earlier.IsOn(pair.Now) && !Earlier.IsOn(pair.Before) ? $"{Earlier.Text(pair.Now)} after {Earlier.Text(pair.Before)}" : null;

    [GeneratedRegex(@"^(allow|bypass|public|external|anonymous|unauthenticated|insecure|trusted?)(_|$)|_(bypass|anonymous|unauthenticated|insecure)(_|$)|_public_|_writes_enabled$")]
    private static partial Regex Opens();

    [GeneratedRegex("^allow_(major_version_upgrade|version_upgrade|overwrite|update_branch|merge_commit|rebase_merge|squash_merge|auto_merge|self_management|admin_create_user_only|stopping_for_update|reassignment|fallback\\w*)$")]
    private static partial Regex Everyday();
}
