using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Services;

/// <summary>Cross-origin requests: which pages a browser lets read the answers of a service, by the names that providers give the list of them.</summary>
internal static partial class CrossOrigin
{
    /// <summary>Arguments that the rule must find.</summary>
    public static (string Type, string Argument, JsonNode Value)[] Wrong { get; } =
    [
        ("aws_s3_bucket_cors_configuration", "allowed_origins", new JsonArray("*")), ("aws_apigatewayv2_api", "allow_origins", new JsonArray("https://*")),
        ("google_storage_bucket", "cors", new JsonArray(new JsonObject { ["origin"] = new JsonArray("*") })), ("azurerm_linux_web_app", "allowed_origins", new JsonArray("https://lynx.example", "*")),
        ("aws_cloudfront_response_headers_policy", "access_control_allow_origins", new JsonArray(new JsonObject { ["items"] = new JsonArray("*") })),
        ("aws_api_gateway_integration_response", "response_parameters", new JsonObject { ["method.response.header.Access-Control-Allow-Origin"] = "'*'" }),
        ("google_compute_backend_bucket", "custom_response_headers", new JsonArray("Access-Control-Allow-Origin: *")),
        ("azurerm_api_management_api_policy", "xml_content", "<cors><allowed-origins><origin>*</origin></allowed-origins></cors>"),
    ];

    /// <summary>The fault of an argument with a name; null for none.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate)
    {
        if (!value.Resource.IsManaged || value.Json is not (JsonValue or JsonArray)) return null;
        var isList = Names().IsMatch(name) || (InCors().IsMatch(value.Path) && name is "origin" or "origins" or "items" && !value.Path.Contains("headers", StringComparison.Ordinal));
        return value.Elements.Any(element => element.Text is { } text && (isList ? Anybody().IsMatch(text) : name.EndsWith("Access-Control-Allow-Origin", StringComparison.OrdinalIgnoreCase) ? text.Trim('\'') == "*" : InText().IsMatch(text)))
            ? Verdict.Of(value, "every page on the internet can call it from a visitor's browser")
            : null;
    }

    [GeneratedRegex("^(cors_)?(access_control_)?allow(ed)?_origins?(_pattern|_regex)?(es|s)?$")]
    private static partial Regex Names();

    [GeneratedRegex("cors|access_control_allow_origins", RegexOptions.IgnoreCase)]
    private static partial Regex InCors();

    [GeneratedRegex(@"^(https?://)?\*$|^\^?(https?://)?\.[*+]\$?$|^null$")]
    private static partial Regex Anybody();

    [GeneratedRegex(@"Access-Control-Allow-Origin""?\s*:\s*""?'?\*|<origin>\s*\*\s*</origin>", RegexOptions.IgnoreCase)]
    private static partial Regex InText();
}
