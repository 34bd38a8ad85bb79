using System.Text.Json.Nodes;

namespace Infra.Constructs.Aws.Trail;

/// <summary>
/// What a change by hand looks like in the trail: it writes, it was not made by a service of AWS, and whoever has taken a role has not taken
/// one of those that are for machines. Said twice, as EventBridge takes it and as CloudWatch does.
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
