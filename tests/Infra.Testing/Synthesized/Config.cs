using System.Text.Json.Nodes;

namespace Infra.Testing.Synthesized;

/// <summary>Terraform JSON as CDKTF writes it.</summary>
public static class Config
{
    /// <summary>A stack of some resources.</summary>
    public static JsonObject Of(params ReadOnlySpan<(string Name, JsonObject Body)> resources)
    {
        var all = new JsonObject();
        foreach (var (name, body) in resources) all[name] = body;
        return new() { ["resource"] = new JsonObject { ["terraform_data"] = all } };
    }

    /// <summary>A resource that stands at a construct path.</summary>
    public static (string Name, JsonObject Body) Data(string constructPath, JsonNode? input = null)
    {
        var body = new JsonObject { ["//"] = new JsonObject { ["metadata"] = new JsonObject { ["path"] = constructPath } }, ["input"] = input };
        return (Id(constructPath), body);
    }

    /// <summary>The logical name of the resource at a construct path.</summary>
    public static string Id(string constructPath) => string.Join('_', constructPath.Split('/')[1..]);

    /// <summary>The resource, with what a command of the shell does when it is created.</summary>
    public static (string Name, JsonObject Body) Running(this (string Name, JsonObject Body) resource, string command)
    {
        resource.Body["provisioner"] = new JsonArray(new JsonObject { ["local-exec"] = new JsonObject { ["command"] = command } });
        return resource;
    }

    /// <summary>The stack with an output.</summary>
    public static JsonObject Output(this JsonObject stack, string name, string value, bool sensitive = false)
    {
        var outputs = stack["output"]?.AsObject() ?? [];
        stack["output"] = outputs;
        outputs[name] = new JsonObject { ["value"] = value, ["sensitive"] = sensitive };
        return stack;
    }

    /// <summary>The stack, reading the state of another under the name <c>producer</c>.</summary>
    public static JsonObject Reading(this JsonObject stack, string state)
    {
        stack["data"] = new JsonObject
        {
            ["terraform_remote_state"] = new JsonObject
            {
                ["producer"] = new JsonObject { ["backend"] = "local", ["config"] = new JsonObject { ["path"] = state } },
            },
        };
        return stack;
    }
}
