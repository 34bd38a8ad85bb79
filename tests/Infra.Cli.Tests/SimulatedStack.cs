using System.Text.Json.Nodes;

namespace Infra.Cli.Tests;

/// <summary>Stacks of resources that simulated clouds know.</summary>
internal static class SimulatedStack
{
    /// <summary>A stack with a network and an address, whose state belongs in S3.</summary>
    public static JsonObject Of(string name, string region = "eu-west-1") => JsonNode.Parse($$"""
        {
          "terraform": {
            "required_providers": { "aws": { "source": "hashicorp/aws", "version": "6.25.0" } },
            "backend": { "s3": { "bucket": "lynx-state", "key": "{{name}}.tfstate", "region": "{{region}}" } }
          },
          "provider": { "aws": [{ "region": "{{region}}", "allowed_account_ids": ["111122223333"] }] },
          "resource": {
            "aws_vpc": {
              "Vpc": { "//": { "metadata": { "path": "{{name}}/Vpc" } }, "cidr_block": "10.0.0.0/16", "tags": { "environment": "{{name}}" } }
            },
            "aws_eip": {
              "Address": { "//": { "metadata": { "path": "{{name}}/Address" } }, "domain": "vpc", "tags": { "environment": "{{name}}" } }
            }
          }
        }
        """)!.AsObject();

    /// <summary>The same with the bucket of its state.</summary>
    public static JsonObject Foundation(string name)
    {
        var stack = Of(name);
        stack["resource"]!["aws_s3_bucket"] = new JsonObject
        {
            ["State"] = new JsonObject { ["//"] = new JsonObject { ["metadata"] = new JsonObject { ["path"] = $"{name}/State" } }, ["bucket"] = "lynx-state" },
        };
        return stack;
    }
}
