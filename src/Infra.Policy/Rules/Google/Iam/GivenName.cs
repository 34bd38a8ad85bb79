using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Google.Iam;

/// <summary>
/// What accounts and roles are called. A name that Google has yet to give has a known form: that is enough to tell an account of the
/// estate from a default one.
/// </summary>
internal static partial class GivenName
{
    private const string Account = "account@project.iam.gserviceaccount.com";
    private const string DefaultAccount = "0-compute@developer.gserviceaccount.com";
    private const string CustomRole = "projects/project/roles/custom";
    private const string Pool = "projects/0/locations/global/workloadIdentityPools/pool";

    private static readonly Dictionary<(string Type, string Path), string> Forms = new()
    {
        [("google_service_account", "email")] = Account,
        [("google_service_account", "member")] = $"serviceAccount:{Account}",
        [("data.google_service_account", "email")] = Account,
        [("data.google_service_account", "member")] = $"serviceAccount:{Account}",
        [("google_project_service_identity", "email")] = Account,
        [("google_project_service_identity", "member")] = $"serviceAccount:{Account}",
        [("data.google_storage_project_service_account", "email_address")] = Account,
        [("data.google_storage_project_service_account", "member")] = $"serviceAccount:{Account}",
        [("data.google_compute_default_service_account", "email")] = DefaultAccount,
        [("data.google_compute_default_service_account", "member")] = $"serviceAccount:{DefaultAccount}",
        [("google_project_iam_custom_role", "id")] = CustomRole,
        [("google_project_iam_custom_role", "name")] = CustomRole,
        [("google_organization_iam_custom_role", "id")] = CustomRole,
        [("google_organization_iam_custom_role", "name")] = CustomRole,
        [("google_iam_workload_identity_pool", "name")] = Pool,
        [("google_iam_workload_identity_pool", "id")] = Pool,
        [("google_project", "number")] = "0",
        [("data.google_project", "number")] = "0",
    };

    /// <summary>Whether a value is a name of a kind; null where that is not known.</summary>
    public static bool? Matches(PolicyValue value, NamePattern pattern, PolicyEstate estate)
    {
        var written = estate.Resolve(value);
        if (written.Text is { } text) return pattern.Regex.IsMatch(text);
        if (written.Unresolved is not { } expression) return null;
        var given = Piece().Replace(expression, piece => Form(new(written.Resource, written.Path, piece.Value), estate) ?? piece.Value);
        return Expression.IsIn(given) ? null : pattern.Regex.IsMatch(given);
    }

    private static string? Form(PolicyValue piece, PolicyEstate estate)
    {
        var value = estate.Resolve(piece);
        if (value.Text is { } text) return text;
        return Expression.Whole(value.Unresolved ?? "") is { } reference ? Forms.GetValueOrDefault((reference.Type, reference.Path)) : null;
    }

    [GeneratedRegex(@"(?<!\$)\$\{[^{}]*\}")]
    private static partial Regex Piece();
}
