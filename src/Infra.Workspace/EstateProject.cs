using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;

namespace Infra.Workspace;

/// <summary>The project with the estate's program.</summary>
/// <remarks>
/// Named in <c>cdktf.json</c>: <c>"infra": { "project": "stacks/Contoso.Stacks.csproj" }</c>. Default: the only project below
/// <c>stacks/</c>.
/// </remarks>
internal static class EstateProject
{
    /// <summary>The file that names the project, in the root of the estate.</summary>
    public const string Configuration = "cdktf.json";

    /// <summary>Returns the path relative to the root of the estate, with forward slashes.</summary>
    /// <exception cref="InfraException">
    /// INFRA0110: <c>cdktf.json</c> is missing or cannot be read. INFRA0111: there is no project, or more than one.
    /// </exception>
    public static string Find(string root) => (Named(root) ?? Only(root)).Replace('\\', '/');

    private static string? Named(string root)
    {
        var named = (string?)Read(root)["infra"]?["project"];
        if (named is null || File.Exists(Path.Combine(root, named))) return named;
        throw Refuse($"infra.project is \"{named}\", which does not exist.", "Correct the path; it is relative to cdktf.json.");
    }

    private static string Only(string root)
    {
        var stacks = Path.Combine(root, "stacks");
        var found = Directory.Exists(stacks) ? Directory.GetFiles(stacks, "*.csproj", SearchOption.AllDirectories) : [];
        return found.Length == 1 ? Path.GetRelativePath(root, found[0]) : throw Refuse(
            $"It does not name the project of the estate, and stacks/ contains {(found.Length == 0 ? "none" : found.Length)}.",
            "Add \"infra\": { \"project\": \"stacks/NAME.csproj\" }.");
    }

    private static JsonObject Read(string root)
    {
        try
        {
            if (JsonNode.Parse(File.ReadAllBytes(Path.Combine(root, Configuration))) is JsonObject json
                && (string?)json["language"] == "csharp" && (string?)json["app"] is { Length: > 0 }) return json;
        }
        catch (Exception e) when (e is IOException or JsonException or InvalidOperationException)
        {
            // Reported below: for any reason, the file is not what cdktf needs.
        }

        throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0110", Configuration, "It is missing, or is not JSON with \"language\": \"csharp\" and an \"app\".",
            "Restore it from version control, or run the command in the folder of an estate."));
    }

    private static InfraException Refuse(string fact, string remedy) => new(ExitCode.Usage, new Problem("INFRA0111", Configuration, fact, remedy));
}
