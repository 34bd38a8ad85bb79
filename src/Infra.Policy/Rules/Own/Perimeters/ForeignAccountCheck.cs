using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>
/// Every AWS account or organization that a resource names is one of the estate: in a policy, in an ARN, in an image of a registry, or in an
/// argument for an account. One that is not has been trusted, shared with, or is where data and code come from.
/// </summary>
internal sealed partial class ForeignAccountCheck : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["aws_*", "data.aws_ami*", "kubernetes_*", "data.aws_iam_policy_document", "github_*", "gitlab_*", "google_*", "azurerm_*", "helm_*"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        [.. resource.Members.SelectMany(member => Judge(member.Name, member.Value, estate)).DistinctBy(seen => (seen.Attribute, seen.Found))];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from argument in (IEnumerable<(string Type, string Argument, JsonNode Value)>)
        [
            ("aws_sqs_queue", "policy", """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::999999999999:root"},"Action":"sqs:*"}]}"""),
            ("aws_sqs_queue", "policy", """{"Statement":[{"Effect":"Allow","Principal":{"AWS":["999999999999"]},"Action":"sqs:*"}]}"""),
            ("aws_sqs_queue", "policy", """{"Statement":[{"Effect":"Allow","Principal":"*","Condition":{"StringLike":{"aws:PrincipalOrgID":"o-*"}}}]}"""),
            ("aws_vpc_peering_connection", "peer_owner_id", "999999999999"), ("aws_ram_principal_association", "principal", "999999999999"),
            ("aws_lambda_function", "image_uri", "999999999999.dkr.ecr.us-east-1.amazonaws.com/x:1"), ("data.aws_ami", "owners", new JsonArray("999999999999")),
        ]
        let address = $"{argument.Type}.{Mutant.Nonsense}"
        let added = new PolicyResource(
            stack.Entry, stack.Source, argument.Type, Mutant.Nonsense, address, stack.Entry.Name, new() { [argument.Argument] = argument.Value.DeepClone() })
        select new Mutant($"{address} {argument.Argument}", [], [added]);

    private static IEnumerable<Observation> Judge(string name, PolicyValue value, PolicyEstate estate) =>
        from one in value.Json is JsonArray ? value.Elements : [value]
        where one.Json is JsonValue && one.Json.GetValueKind() == System.Text.Json.JsonValueKind.String
        let text = one.Json!.ToString()
        where text.Length > 2
        from found in Accounts(name, text).Select(id => (Who: $"account {id}", IsOwn: estate.Perimeter.HasAccount(id)))
            .Concat(Organizations(text).Select(id => (Who: $"organization {id}", IsOwn: id.EndsWith('*') ? false : estate.Perimeter.HasOrganization(id))))
        where found.IsOwn is not true
        select new Observation(value.Resource, one.Path, $"naming {found.Who}, which the estate does not know", Undecided: found.IsOwn is null);

    private static IEnumerable<string> Accounts(string name, string text)
    {
        if (WholeAccount().IsMatch(text)) return ForAccount().IsMatch(name) ? [text] : [];
        var places = text.Contains("\"Statement\"", StringComparison.Ordinal) || name is "values" or "identifiers" ? InPolicy() : InText();
        return places.Matches(text).Select(match => match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Value).Distinct();
    }

    private static IEnumerable<string> Organizations(string text) => Organization().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"^\d{12}$")]
    private static partial Regex WholeAccount();

    [GeneratedRegex(@"account|owner|principal|grantee|consumer|registry_id|catalog_id|source_arn|user_ids?$|identifiers|^values$|^groups?$|target_id|customer")]
    private static partial Regex ForAccount();

    [GeneratedRegex(@"arn:[\w-]*:[\w-]*:[\w-]*:(\d{12}):|(?<![\d.])(\d{12})\.dkr\.ecr\.")]
    private static partial Regex InText();

    [GeneratedRegex("""arn:[\w-]*:[\w-]*:[\w-]*:(\d{12}):|"(\d{12})"|^(\d{12})$""")]
    private static partial Regex InPolicy();

    [GeneratedRegex("""(?<![\w-])(o-(?:\*|[a-z0-9]{10,32}))(?=[/"*]|$)""")]
    private static partial Regex Organization();
}
