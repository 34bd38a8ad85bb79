using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Deployment.States;

/// <summary>The location of a stack's state, for display.</summary>
internal static class StateAddress
{
    /// <summary>Returns the location, such as <c>s3://lynx-tfstate-123456789012/aws/foundation/terraform.tfstate</c>.</summary>
    public static string Of(SynthesizedStack stack)
    {
        var (type, settings) = Backend(stack);
        return Of(type, settings);
    }

    /// <summary>Returns the location of a backend.</summary>
    /// <param name="type">The type, such as <c>s3</c>.</param>
    /// <param name="settings">The settings.</param>
    public static string Of(string type, JsonObject settings) => type switch
    {
        "s3" => $"s3://{settings["bucket"]}/{settings["key"]}",
        "gcs" => $"gs://{settings["bucket"]}/{settings["prefix"]}/default.tfstate",
        "azurerm" => $"azblob://{settings["storage_account_name"]}/{settings["container_name"]}/{settings["key"]}",
        "local" => $"{settings["path"]}",
        StackBackend.Cloud => $"{settings["hostname"] ?? "app.terraform.io"}/{settings["organization"]}/{settings["workspaces"]?["name"]}",
        _ => $"{type}: {settings["address"] ?? settings["path"] ?? settings["key"] ?? settings["prefix"] ?? settings.ToJsonString()}",
    };

    /// <summary>Returns the backend of a stack with its settings, by type; Terraform's local backend if it has none.</summary>
    public static JsonObject BackendsOf(SynthesizedStack stack) =>
        StackBackend.Find(stack.Json) ?? new() { ["local"] = new JsonObject { ["path"] = "terraform.tfstate" } };

    /// <summary>Whether a stack creates the storage of another stack's state, or its own; null if the backend does not tell.</summary>
    public static bool? IsMadeBy(SynthesizedStack maker, SynthesizedStack stack)
    {
        var (type, settings) = Backend(stack);
        return type switch
        {
            "s3" => Has("aws_s3_bucket", "bucket", settings["bucket"]),
            "gcs" => Has("google_storage_bucket", "name", settings["bucket"]),
            "azurerm" => Has("azurerm_storage_account", "name", settings["storage_account_name"]),
            _ => null,
        };

        bool Has(string storage, string argument, JsonNode? name) =>
            maker.Resources.Any(one => one.Kind == ResourceKind.Managed && one.Type == storage && JsonNode.DeepEquals(one.Body[argument], name));
    }

    /// <summary>Returns the cloud whose foundation creates that storage.</summary>
    public static string CloudOf(SynthesizedStack stack) => Backend(stack).Type switch
    {
        "s3" => "aws",
        "gcs" => "google",
        "azurerm" => "azure",
        _ => stack.Entry.Cloud,
    };

    private static (string Type, JsonObject Settings) Backend(SynthesizedStack stack)
    {
        var (type, settings) = BackendsOf(stack).Single();
        return (type, settings!.AsObject());
    }
}
