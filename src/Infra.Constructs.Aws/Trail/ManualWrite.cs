using System.Text.Json.Nodes;

namespace Infra.Constructs.Aws.Trail;

/// <summary>
/// Matches manual changes in CloudTrail: write events that come from neither an AWS service nor a role for machines. Defined both as an
/// EventBridge pattern and as a CloudWatch filter.
/// </summary>
internal static class ManualWrite
{
    private const string AssumedRole = "AssumedRole";
    private const string Service = "AWSService";

    /// <remarks>https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html</remarks>
    public static JsonObject Pattern(IEnumerable<string> machines) => new()
    {
        ["detail-type"] = new JsonArray("AWS API Call via CloudTrail", "AWS Console Action via CloudTrail"),
        ["detail"] = new JsonObject
        {
            ["readOnly"] = new JsonArray(false),
            ["$or"] = new JsonArray(
                new JsonObject { ["userIdentity"] = new JsonObject { ["type"] = AnythingBut(new JsonArray(AssumedRole, Service)) } },
                new JsonObject
                {
                    ["userIdentity"] = new JsonObject
                    {
                        ["type"] = new JsonArray(AssumedRole),
                        ["sessionContext"] = new JsonObject
                        {
                            ["sessionIssuer"] = new JsonObject
                            {
                                ["userName"] = AnythingBut(new JsonObject { ["prefix"] = new JsonArray([.. machines.Select(prefix => JsonValue.Create(prefix))]) }),
                            },
                        },
                    },
                }),
        },
    };

    /// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html</remarks>
    public static string FilterOutside(string region, IEnumerable<string> machines)
    {
        var byPeople = string.Join(" && ", machines.Select(prefix => $"($.userIdentity.sessionContext.sessionIssuer.userName != \"{prefix}*\")"));
        return $"{{ ($.readOnly IS FALSE) && ($.awsRegion != \"{region}\") && ($.userIdentity.type != \"{Service}\") && (($.userIdentity.type != \"{AssumedRole}\") || ({byPeople})) }}";
    }

    private static JsonArray AnythingBut(JsonNode what) => new(new JsonObject { ["anything-but"] = what });
}
