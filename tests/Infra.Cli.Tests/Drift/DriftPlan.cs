using System.Text.Json.Nodes;

namespace Infra.Cli.Tests.Drift;

/// <summary>Entries of a plan, as Terraform writes them.</summary>
internal static class DriftPlan
{
    /// <summary>A change of one resource.</summary>
    public static JsonObject Change(int number, string action, string? before, string? after, string type = "terraform_data", string attribute = "input") => new()
    {
        ["address"] = $"{type}.Vpc{number}", ["mode"] = "managed", ["type"] = type, ["name"] = $"Vpc{number}",
        ["change"] = new JsonObject
        {
            ["actions"] = new JsonArray(action),
            ["before"] = before is null ? null : new JsonObject { [attribute] = before }, ["after"] = after is null ? null : new JsonObject { [attribute] = after },
        },
    };
}
