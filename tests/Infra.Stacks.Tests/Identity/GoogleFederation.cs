using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Stacks.Tests.Identity;

/// <summary>
/// Google's rules: a provider takes tokens of its issuer and audiences that fulfill its condition, and maps them to a subject; whoever
/// grants that subject the right to work as a service account lets it in.
/// </summary>
internal sealed class GoogleFederation(SynthesizedStack foundation)
{
    private const int LongestSubject = 127;

    public IEnumerable<string> IdentitiesFor(Token token) =>
        from provider in foundation.Resources
        where provider.Type == "google_iam_workload_identity_pool_provider"
        let subject = SubjectOf(provider.Body, token)
        where subject is not null
        from grant in foundation.Resources
        where grant.Type == "google_service_account_iam_member" && (string)grant.Body["role"]! == "roles/iam.workloadIdentityUser"
        where (string)grant.Body["member"]! == $"{PoolOf(provider.Body)}/subject/{subject}"
        select foundation.Target(grant.Body["service_account_id"]!).Name();

    private static string? SubjectOf(JsonObject provider, Token token)
    {
        if ((string)provider["oidc"]!["issuer_uri"]! != token.Issuer) return null;
        var audiences = provider["oidc"]!["allowed_audiences"]!.AsArray().Select(audience => (string)audience!);
        if (token.Audience != "own" && !audiences.Contains(token.Audience)) return null;
        try
        {
            if (!(bool)CelExpression.Evaluate((string)provider["attribute_condition"]!, token.Claim)) return null;
            var mapped = provider["attribute_mapping"]!.AsObject().ToDictionary(pair => pair.Key, pair => (string)CelExpression.Evaluate((string)pair.Value!, token.Claim));
            return mapped["google.subject"] is { Length: > 0 and <= LongestSubject } subject ? subject : null;
        }
        catch (MissingClaimException)
        {
            return null;
        }
    }

    private static string PoolOf(JsonObject provider)
    {
        var audience = (string)provider["oidc"]!["allowed_audiences"]![0]!;
        return $"principal{audience["https".Length..audience.IndexOf("/providers/", StringComparison.Ordinal)]}";
    }
}
