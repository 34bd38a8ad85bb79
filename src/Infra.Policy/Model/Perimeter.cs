using System.Text.RegularExpressions;

namespace Infra.Policy.Model;

/// <summary>
/// The members of the organization, from the estate, or else from the provider configurations and data sources of
/// its stacks. An answer is null if no member of that kind is known.
/// </summary>
internal sealed partial class Perimeter
{
    private static readonly HashSet<string> Vendors = ReadVendors();

    private readonly EstatePerimeter _members;

    private Perimeter(EstatePerimeter members) => _members = members;

    /// <summary>All known members.</summary>
    public EstatePerimeter Members => _members;

    /// <summary>The perimeter of an estate.</summary>
    public static Perimeter Of(PolicyEstate estate)
    {
        var stated = estate.File?.Perimeter ?? new();
        return new(stated with
        {
            AwsAccounts = Or(stated.AwsAccounts, Values(estate, "provider.aws", "allowed_account_ids").Concat(Values(estate, "data.aws_caller_identity", "account_id"))),
            AwsOrganizations = Or(stated.AwsOrganizations, Values(estate, "data.aws_organizations_organization", "id")),
            GoogleProjects = Or(stated.GoogleProjects, Values(estate, "provider.google*", "project").Concat(Values(estate, "google_project", "project_id"))),
            GoogleProjectNumbers = Or(stated.GoogleProjectNumbers, Values(estate, "google_project", "number").Concat(Values(estate, "data.google_project", "number"))),
            AzureTenants = Or(stated.AzureTenants, Values(estate, "provider.az*", "tenant_id").Concat(Values(estate, "data.azurerm_client_config", "tenant_id"))),
            AzureSubscriptions = Or(stated.AzureSubscriptions, Values(estate, "provider.azurerm", "subscription_id")),
        });
    }

    /// <summary>Whether an AWS account belongs to the organization, to AWS, or to a publisher of machine images.</summary>
    public bool? HasAccount(string id) => Vendors.Contains(id) ? true : Has(_members.AwsAccounts, id);

    /// <summary>Whether it is the own AWS organization.</summary>
    public bool? HasOrganization(string id) => Has(_members.AwsOrganizations, id);

    /// <summary>Whether a Google project belongs to the organization, by id or number.</summary>
    public bool? HasProject(string idOrNumber) =>
        idOrNumber.All(char.IsAsciiDigit) ? Has(_members.GoogleProjectNumbers, idOrNumber) : Has(_members.GoogleProjects, idOrNumber);

    /// <summary>Whether email addresses of a domain belong to the organization. Public mail domains never do.</summary>
    public bool? HasDomain(string domain) => AnybodysMail().IsMatch(domain) ? false : Has(_members.Domains, domain);

    /// <summary>Whether it is the own tenant.</summary>
    public bool? HasTenant(string id) => Has(_members.AzureTenants, id);

    /// <summary>Whether a subscription belongs to the organization.</summary>
    public bool? HasSubscription(string id) => Has(_members.AzureSubscriptions, id);

    /// <summary>Whether pipelines of a repository are trusted: <c>github.com/OWNER/NAME</c>.</summary>
    public bool? HasRepository(string path) => Has(_members.Repositories, path);

    private static bool? Has(IReadOnlyList<string> known, string one) =>
        known.Count == 0 ? null : known.Contains(one, StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Or(IReadOnlyList<string> stated, IEnumerable<string> derived) =>
        stated.Count > 0 ? stated : [.. derived.Where(text => text.Length > 0).Distinct()];

    private static IEnumerable<string> Values(PolicyEstate estate, string pattern, string argument) =>
        from resource in estate.Matching(pattern)
        from value in resource[argument].Elements
        let text = estate.Resolve(value).Text
        where text is not null
        select text;

    private static HashSet<string> ReadVendors() => [.. EmbeddedTable.Lines("Model.aws-vendors.txt").Select(line => line.Split(' ')[0])];

    [GeneratedRegex(@"(?i)^(gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|proton|protonmail|gmx|web|mail|zoho|yandex|qq|163|126|fastmail|tutanota|hey)\.(com|de|net|org|me|ch|ru|co\.uk|fr|it)$")]
    private static partial Regex AnybodysMail();
}
