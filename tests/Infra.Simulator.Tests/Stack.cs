using System.Text.Json.Nodes;

namespace Infra.Simulator.Tests;

/// <summary>Writes small AWS stacks as synth would.</summary>
internal static class Stack
{
    /// <summary>A stack of the given resources: a JSON object of types, each with its resources by name.</summary>
    public static string Write(TemporaryFolder folder, string name, JsonObject resources, JsonObject? data = null)
    {
        var stack = new JsonObject
        {
            ["terraform"] = new JsonObject
            {
                ["required_providers"] = new JsonObject { ["aws"] = new JsonObject { ["source"] = "hashicorp/aws", ["version"] = "6.25.0" } },
                ["backend"] = new JsonObject { ["s3"] = new JsonObject { ["bucket"] = "estate-state", ["key"] = $"{name}/terraform.tfstate", ["region"] = "us-east-1" } },
            },
            ["provider"] = new JsonObject { ["aws"] = new JsonArray(new JsonObject { ["region"] = "us-east-1" }) },
            ["resource"] = resources,
        };
        if (data is not null) stack["data"] = data;
        var directory = folder["synthesized", name];
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, "cdk.tf.json"), stack.ToJsonString());
        return directory;
    }

    /// <summary>That many log groups named <c>group-N</c>.</summary>
    public static JsonObject LogGroups(int count) => new()
    {
        ["aws_cloudwatch_log_group"] = new JsonObject(Enumerable.Range(0, count)
            .Select(i => KeyValuePair.Create($"g{i}", (JsonNode?)new JsonObject { ["name"] = $"group-{i}", ["retention_in_days"] = 30 }))),
    };

    /// <summary>Resources written as JSON text.</summary>
    public static JsonObject Of([System.Diagnostics.CodeAnalysis.StringSyntax("json")] string json) => JsonNode.Parse(json)!.AsObject();
}
