using System.Globalization;
using System.Text.Json.Nodes;

namespace Infra.Reports.Changes;

/// <summary>The line with Infracost's estimate.</summary>
/// <remarks>https://www.infracost.io/docs/features/json_output_format/</remarks>
internal static class CostLine
{
    /// <summary>Renders the line from <c>infracost diff --format json</c>, whose amounts are numbers in string form, in the currency it names.</summary>
    public static string Of(JsonNode json)
    {
        var (total, difference, currency) = (Amount(json["totalMonthlyCost"]), Amount(json["diffTotalMonthlyCost"]), (string)json["currency"]!);
        return string.Create(CultureInfo.InvariantCulture, $"**Cost:** {(difference < 0 ? "−" : "+")}{Math.Abs(difference):0.00} {Markdown.Code(currency)} per month, {total:0.00} in total, as estimated by Infracost.");
    }

    private static decimal Amount(JsonNode? node) => decimal.Parse((string)node!, NumberStyles.Float, CultureInfo.InvariantCulture);
}
