using System.Text.RegularExpressions;
using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>
/// Members that a Google resource grants a role belong to the organization: in any <c>_iam_</c> resource, in the access list of
/// a dataset, or in an access control list.
/// </summary>
internal sealed partial class ForeignMemberCheck : Check
{
    // Accounts of Google's own services, which a project can't work without.
    private static readonly string[] Google = ["google.com", "cloudservices.gserviceaccount.com", "developer.gserviceaccount.com", "appspot.gserviceaccount.com"];

    private static readonly string[] Everybody = ["allUsers", "allAuthenticatedUsers", "principalSet://goog/public:all"];

    public override IReadOnlyList<string> Types { get; } =
    [
        "google_*_iam_member", "google_*_iam_binding", "google_*_iam_policy", "google_*_iam_*_member", "google_*_iam_*_binding", Grant.Document,
        "google_bigquery_dataset", "google_bigquery_dataset_access", "google_bigquery_routine", "google_storage_bucket_acl", "google_storage_object_acl",
        "google_storage_default_object_acl", "google_storage_bucket_access_control", "google_storage_object_access_control", "google_storage_default_object_access_control",
        "google_cloud_identity_group_membership", "google_iap_*_iam_member", "google_privileged_access_manager_entitlement", "google_project_access_approval_settings",
        "google_access_context_manager_access_level*",
    ];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from member in Members(resource, estate)
        let verdict = Judge(member, estate)
        where verdict.Found is not null
        select new Observation(resource, member.Resource == resource ? member.Path : Grant.PolicyData, verdict.Found!, verdict.IsUndecided);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from member in (string[])
        [
            "allUsers", "allAuthenticatedUsers", "domain:gmail.com", "domain:evil.example", "user:eve@gmail.com", "group:all@evil.example",
            "serviceAccount:eve@evil-1.iam.gserviceaccount.com", "principalSet://iam.googleapis.com/locations/global/workforcePools/evil/*",
            "serviceAccount:evil-1.svc.id.goog[a/b]",
        ]
        from type in (string[])["google_cloud_run_v2_service_iam_member", "google_pubsub_topic_iam_member"]
        let added = new PolicyResource(
            stack.Entry, stack.Source, type, Mutant.Nonsense, $"{type}.{Mutant.Nonsense}", stack.Entry.Name, new() { ["role"] = "roles/viewer", ["member"] = member })
        select new Mutant($"{added.Address} {member}", [], [added]);

    private static IEnumerable<PolicyValue> Members(PolicyResource resource, PolicyEstate estate)
    {
        if (resource.Type == Grant.Document || resource.Type.Contains("_iam_", StringComparison.Ordinal))
            return Grant.Of(resource, estate)?.Select(grant => grant.Member) ?? [];
        return from member in resource.Members
               where member.Name is "entity" or "role_entity" or "user_by_email" or "group_by_email" or "domain" or "special_group" or "iam_member" or "members" or "principals" or "email" or "id"
               where member.Name is not "id" || member.Value.Path.Contains("member_key", StringComparison.Ordinal)
               from value in member.Value.Elements
               where value.Json is System.Text.Json.Nodes.JsonValue
               select value;
    }

    private static (string? Found, bool IsUndecided) Judge(PolicyValue member, PolicyEstate estate)
    {
        var value = estate.Resolve(member);
        // A member that is made from an account or pool of the estate is of the estate.
        if (value.Text is not { Length: > 0 } text) return value.IsUnresolved && !value.References.Any() ? ($"{value}", true) : (null, false);
        // A list of entities of an ACL puts the role first: READER:allUsers.
        if (member.Path.Contains("role_entity", StringComparison.Ordinal)) text = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        text = text.Replace("user-", "user:", StringComparison.Ordinal).Replace("group-", "group:", StringComparison.Ordinal).Replace("domain-", "domain:", StringComparison.Ordinal);
        if (Everybody.Contains(text)) return ($"\"{text}\": everyone on the internet", false);
        if (text.StartsWith("deleted:", StringComparison.Ordinal)) return ($"\"{text}\": a deleted member, whose name can be reused", false);
        return Whose(member, text, estate.Perimeter) switch
        {
            (_, true) => (null, false),
            (null, null) => (null, false),
            var (who, isOwn) => ($"\"{text}\": {who} is unknown to the estate", isOwn is null),
        };
    }

    private static (string? Who, bool? IsOwn) Whose(PolicyValue member, string text, Perimeter known)
    {
        if (Account().Match(text) is { Success: true } account) return ($"the project {account.Groups[1].Value}", OfProject(account.Groups[1].Value, known));
        if (Workloads().Match(text) is { Success: true } workloads) return ($"the project {workloads.Groups[1].Value}", known.HasProject(workloads.Groups[1].Value));
        if (Pool().Match(text) is { Success: true } pool) return ($"the project {pool.Groups[1].Value}", known.HasProject(pool.Groups[1].Value) ?? true);
        if (text.Contains("/workforcePools/", StringComparison.Ordinal)) return ("a workforce pool", false);
        if (Organization().Match(text) is { Success: true } organization) return ($"the organization {organization.Groups[1].Value}", known.Members.GoogleOrganizations.Contains(organization.Groups[1].Value));
        if (Mail().Match(text) is { Success: true } mail) return ($"the domain {mail.Groups[1].Value}", OfDomain(text, mail.Groups[1].Value, known));
        return member.Path.EndsWith("domain", StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) ? ($"the domain {text}", known.HasDomain(text) ?? false) : (null, null);
    }

    // Projects that Google runs services in carry its agents.
    private static bool? OfProject(string project, Perimeter known) =>
        project.StartsWith("gcp-sa-", StringComparison.Ordinal) || project.Contains("-system", StringComparison.Ordinal) || project.Contains("robot", StringComparison.Ordinal)
        || project.StartsWith("gs-project-accounts", StringComparison.Ordinal) || project.StartsWith("gcf-", StringComparison.Ordinal) || project.Contains("serverless", StringComparison.Ordinal)
            ? true
            : known.HasProject(project);

    // A domain as a whole is never taken on trust.
    private static bool? OfDomain(string text, string domain, Perimeter known) =>
        Google.Contains(domain) || domain.EndsWith(".gserviceaccount.com", StringComparison.Ordinal) ? true
        : known.HasDomain(domain) ?? (text.StartsWith("domain:", StringComparison.Ordinal) ? false : null);

    [GeneratedRegex(@"@([\w-]+)\.iam\.gserviceaccount\.com$")]
    private static partial Regex Account();

    [GeneratedRegex(@"^serviceAccount:([\w-]+)\.svc\.id\.goog\[")]
    private static partial Regex Workloads();

    [GeneratedRegex(@"^principal(?:Set)?://iam\.googleapis\.com/projects/(\d+)/")]
    private static partial Regex Pool();

    [GeneratedRegex(@"^principalSet://cloudresourcemanager\.googleapis\.com/organizations/(\d+)")]
    private static partial Regex Organization();

    [GeneratedRegex(@"^(?:user:|group:|domain:|serviceAccount:|iamMember:)?(?:[^@:/\s]+@)?([\w-]+(?:\.[\w-]+)+)$")]
    private static partial Regex Mail();
}
