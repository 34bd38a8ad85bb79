using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Deployment.States;

/// <summary>Where the state of a stack is stored, as people look for it.</summary>
internal static class StateAddress
{
    /// <summary>Such as <c>s3://lynx-tfstate-123456789012/aws/foundation/terraform.tfstate</c>.</summary>
    public static string Of(SynthesizedStack stack)
    {
        var (type, settings) = Backend(stack);
        return Of(type, settings);
    }

    /// <summary>The same of a backend.</summary>
    /// <param name="type">Such as <c>s3</c>.</param>
    /// <param name="settings">Its settings.</param>
    public static string Of(string type, JsonObject settings) => type switch
    {
        "s3" => $"s3://{settings["bucket"]}/{settings["key"]}",
        "gcs" => $"gs://{settings["bucket"]}/{settings["prefix"]}/default.tfstate",
        "azurerm" => $"azblob://{settings["storage_account_name"]}/{settings["container_name"]}/{settings["key"]}",
        "local" => $"{settings["path"]}",
        StackBackend.Cloud => $"{settings["hostname"] ?? "app.terraform.io"}/{settings["organization"]}/{settings["workspaces"]?["name"]}",
        _ => $"{type}: {settings["address"] ?? settings["path"] ?? settings["key"] ?? settings["prefix"] ?? settings.ToJsonString()}",
    };

    /// <summary>The backend of a stack with its settings, by type; Terraform's own file where it names none.</summary>
    public static JsonObject BackendsOf(SynthesizedStack stack) =>
        StackBackend.Find(stack.Json) ?? new() { ["local"] = new JsonObject { ["path"] = "terraform.tfstate" } };

    /// <summary>Whether a stack makes the storage in which the state of another is, or its own; null where the backend does not tell.</summary>
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

    /// <summary>The cloud whose foundation makes that storage.</summary>
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
