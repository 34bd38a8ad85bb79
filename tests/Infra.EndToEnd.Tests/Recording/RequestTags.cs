using System.Text.RegularExpressions;

namespace Infra.EndToEnd.Tests.Recording;

/// <summary>The tags that a call asks for.</summary>
internal static partial class RequestTags
{
    public static IEnumerable<(string Key, string Value)> Of(AwsRequest request, string arn) => request.Service switch
    {
        "ec2" when request.Operation == "CreateTags" => Pairs(request, Tag()),
        "ec2" => Specified(request, arn),
        "ecr" or "elasticloadbalancing" or "iam" or "kms" or "rds" => Pairs(request, ListedTag()),
        "eks" or "logs" or "sqs" => request.Parameters.Where(parameter => parameter.Name.StartsWith("tags.", StringComparison.Ordinal))
            .Select(parameter => (parameter.Name[5..], parameter.Value)),
        _ => [],
    };

    /// <summary>Kinds of what a call of EC2 creates with tags.</summary>
    public static IEnumerable<string> SpecifiedKinds(AwsRequest request) =>
        request.Parameters.Where(parameter => Specification().IsMatch(parameter.Name)).Select(parameter => parameter.Value).Distinct();

    /// <summary>Of EC2: for each kind of what is created.</summary>
    private static IEnumerable<(string Key, string Value)> Specified(AwsRequest request, string arn)
    {
        foreach (var (name, kind) in request.Parameters.Where(parameter => Specification().IsMatch(parameter.Name)))
        {
            // What the call changes gets no tags by it: only what it creates, which has no number yet.
            if (arn.EndsWith($":{kind}/0", StringComparison.Ordinal))
            {
                var prefix = name[..^"ResourceType".Length];
                foreach (var pair in Pairs(request, new Regex($@"^{Regex.Escape(prefix)}Tag\.([0-9]+)\.(Key|Value)$"))) yield return pair;
            }
        }
    }

    private static IEnumerable<(string Key, string Value)> Pairs(AwsRequest request, Regex name) =>
        from parameter in request.Parameters
        let match = name.Match(parameter.Name)
        where match.Success
        group (match.Groups[2].Value, parameter.Value) by match.Groups[1].Value into pair
        select (pair.First(half => half.Item1.EndsWith("Key", StringComparison.Ordinal)).Item2, pair.First(half => half.Item1.EndsWith("Value", StringComparison.Ordinal)).Item2);

    [GeneratedRegex(@"^TagSpecification\.[0-9]+\.ResourceType$")]
    private static partial Regex Specification();

    [GeneratedRegex(@"^Tag\.([0-9]+)\.(Key|Value)$")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[Tt]ags\.(?:member\.|Tag\.)?([0-9]+)\.(?:Tag)?(Key|Value)$")]
    private static partial Regex ListedTag();
}
