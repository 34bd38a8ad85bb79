using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Deployment.SavedPlans;

/// <summary>The storage of a stack's state, at the place where a run keeps its plan of that stack.</summary>
internal static class PlanBackend
{
    // What names the object in each backend; all else (bucket, encryption, account) is the state's own.
    private static readonly Dictionary<string, string> Places = new() { ["azurerm"] = "key", ["gcs"] = "prefix", ["local"] = "path", ["s3"] = "key" };

    /// <summary><c>plans/ENVIRONMENT/RUN/STACK</c>: a role is let in by environment, and one rule lets old plans expire.</summary>
    public static string PlaceOf(SynthesizedStack stack, string run) => $"plans/{stack.Entry.Environment ?? stack.Entry.Part}/{run}/{stack.Name}";

    /// <summary>A configuration with that backend and nothing else.</summary>
    public static JsonObject Configuration(SynthesizedStack stack, string run)
    {
        var (name, backend) = stack.Json["terraform"]!["backend"]!.AsObject().Single();
        var copy = backend!.DeepClone().AsObject();
        var place = PlaceOf(stack, run);
        // A plan is written once and never locked; the table would keep its checksum forever.
        copy.Remove("dynamodb_table");
        copy[Places[name]] = name == "local" ? Path.Combine(Path.GetDirectoryName((string)copy["path"]!)!, place) : place;
        return new() { ["terraform"] = new JsonObject { ["backend"] = new JsonObject { [name] = copy } } };
    }
}
