using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Terraform;

/// <summary>A provider configuration is pinned to accounts, projects, subscriptions or an owner that the estate names, and takes no role of another.</summary>
internal sealed partial class ProviderAccountCheck : Check
{
    private static readonly Dictionary<string, string> Pins = new()
    {
        ["provider.aws"] = "allowed_account_ids",
        ["provider.google"] = "project",
        ["provider.google-beta"] = "project",
        ["provider.azurerm"] = "subscription_id",
        ["provider.github"] = "owner",
    };

    public override IReadOnlyList<string> Types { get; } = [.. Pins.Keys, "provider.azuread"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        [.. Missing(resource), .. Foreign(resource, estate)];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from provider in Subjects(estate)
        from mutant in Wrong(provider.Type)
        select Mutant.Set(provider, mutant.Argument, mutant.Value);

    private static IEnumerable<Observation> Missing(PolicyResource provider)
    {
        if (Pins.GetValueOrDefault(provider.Type) is { } pin && provider[pin].IsAbsent) yield return Observation.Violation(provider[pin]);
    }

    private static IEnumerable<Observation> Foreign(PolicyResource provider, PolicyEstate estate) =>
        from member in provider.Members
        from value in member.Value.Json is JsonArray ? member.Value.Elements : [member.Value]
        from isOwn in Own(member.Name, value, estate.Perimeter)
        where isOwn is false
        select Observation.Violation(value) with { Found = $"{value}, which the estate does not name" };

    // Only what the estate states can be wrong: what is derived from the providers always agrees with them.
    private static IEnumerable<bool?> Own(string name, PolicyValue value, Perimeter known)
    {
        if (value.Text is not { Length: > 0 } text) yield break;
        if (name == "allowed_account_ids") yield return known.HasAccount(text);
        if (name is "role_arn" && Account().Match(text) is { Success: true } role) yield return known.HasAccount(role.Groups[1].Value);
        if (name is "project" or "billing_project") yield return known.HasProject(text);
        if (name is "impersonate_service_account" && ServiceAccount().Match(text) is { Success: true } account) yield return known.HasProject(account.Groups[1].Value);
        if (name is "tenant_id" or "auxiliary_tenant_ids") yield return known.HasTenant(text);
        if (name is "subscription_id") yield return known.HasSubscription(text);
        if (name == "owner" && known.Members.Repositories is { Count: > 0 } repositories)
            yield return repositories.Any(path => path.StartsWith($"github.com/{text}/", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<(string Argument, JsonNode? Value)> Wrong(string type)
    {
        if (Pins.GetValueOrDefault(type) is { } pin) yield return (pin, null);
        switch (type)
        {
            case "provider.aws":
                yield return ("allowed_account_ids", new JsonArray("999999999999"));
                yield return ("assume_role", new JsonArray(new JsonObject { ["role_arn"] = "arn:aws:iam::999999999999:role/deploy" }));
                break;
            case "provider.google":
                yield return ("impersonate_service_account", "eve@evil-1.iam.gserviceaccount.com");
                break;
            case "provider.azurerm":
                yield return ("tenant_id", "99999999-9999-4999-8999-999999999999");
                break;
        }
    }

    [GeneratedRegex(@"^arn:[^:]*:iam::(\d{12}):")]
    private static partial Regex Account();

    [GeneratedRegex(@"@([\w-]+)\.iam\.gserviceaccount\.com$")]
    private static partial Regex ServiceAccount();
}
