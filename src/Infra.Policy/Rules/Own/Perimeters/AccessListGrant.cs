using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>
/// Entries of access lists that name somebody by an id or a mail address that tells of no account: of S3, its owner's canonical id apart, and
/// of the file systems of Azure, everybody.
/// </summary>
internal static class AccessListGrant
{
    // The account through which CloudFront delivers its logs.
    private const string LogDelivery = "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0";

    /// <summary>Arguments that the rule must find.</summary>
    public static (string Type, string Argument, JsonNode Value)[] Wrong { get; } =
    [
        ("aws_s3_bucket", "grant", new JsonArray(new JsonObject { ["type"] = "CanonicalUser", ["id"] = "1111" })),
        ("aws_s3_bucket_acl", "access_control_policy", new JsonArray(new JsonObject { ["grant"] = new JsonArray(new JsonObject { ["grantee"] = new JsonArray(new JsonObject { ["type"] = "AmazonCustomerByEmail", ["email_address"] = "eve@lynx.example" }) }) })),
        ("azurerm_storage_data_lake_gen2_path", "ace", new JsonArray(new JsonObject { ["type"] = "other", ["permissions"] = "r-x" })),
    ];

    /// <summary>The fault of an argument with a name; null for none.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate)
    {
        if (name != "type") return null;
        var entry = value.Path[..^name.Length];
        return value.Text switch
        {
            "CanonicalUser" when Beside("id") is { Length: > 0 } id && !IsOwn(id, value.Resource, estate) => new($"for the canonical user {id}, whose account is unknown"),
            "AmazonCustomerByEmail" => new($"for the owner of the email address {Beside("email_address")}"),
            "other" when Beside("permissions") is { } permissions && permissions.Any(char.IsAsciiLetter) => new($"for everyone: {permissions}"),
            _ => null,
        };

        string? Beside(string argument) => (JsonPath.Get(value.Resource.Body, entry + argument) as JsonValue)?.ToString();
    }

    private static bool IsOwn(string id, PolicyResource resource, PolicyEstate estate) =>
        id == LogDelivery || id.Contains("data.aws_canonical_user_id", StringComparison.Ordinal)
        || resource.Find("access_control_policy.owner.id").Any(owner => owner.Is(id)) || estate.OfType("data.aws_canonical_user_id").Any(own => own["id"].Is(id));
}
