using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Code;

/// <summary>
/// Variables that make a program run code which is not its own, or trust whom it should not: of any workload of any cloud, whether an argument
/// is called so, an entry beside its value, or a member of a definition in JSON. The table beside this file lists them.
/// </summary>
internal static partial class InjectingVariables
{
    private const string Any = "*";
    private const string Writable = "WRITABLE";

    // Folders that others than the makers of an image write to.
    private const string WritableFolder = @"(^|[:;])\s*(/tmp|/var/tmp|/mnt|/dev|/home|/efs|\.|$)";

    private static readonly string[] Keys = ["name", "key", "variable_name"];

    private static readonly Dictionary<string, Regex?> Table = EmbeddedTable.Lines("Rules.Own.Code.injecting-variables.txt")
        .Select(line => line.Split(' ', 2)).ToDictionary(words => words[0], words => Pattern(words[1]));

    /// <summary>Arguments that the rule must find.</summary>
    public static (string Type, string Argument, JsonNode Value)[] Wrong { get; } =
    [
        ("aws_lambda_function", "variables", new JsonObject { ["LD_PRELOAD"] = "/tmp/x.so" }), ("azurerm_linux_web_app", "app_settings", new JsonObject { ["NODE_OPTIONS"] = "--max-old-space-size=1 --require /x" }),
        ("google_cloud_run_v2_service", "env", Entry("PYTHONPATH", "/opt/x:/mnt/x")), ("kubernetes_deployment_v1", "env", Entry("NODE_TLS_REJECT_UNAUTHORIZED", "0")),
        ("aws_ecs_task_definition", "container_definitions", """[{"environment":[{"name":"BASH_ENV","value":"/x"}]}]"""),
        ("github_actions_variable", "variable", new JsonObject { ["variable_name"] = "JAVA_TOOL_OPTIONS", ["value"] = "-javaagent:/x.jar" }),
    ];

    /// <summary>The fault of an argument with a name; null for none.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate)
    {
        if (!value.Resource.IsManaged || value.Text is not { } text) return null;
        var found = text is ['[' or '{', ..] ? InJson(text).Where(pair => Injects(pair.Name, pair.Text)).Select(pair => pair.Name).FirstOrDefault()
            : (name == "value" ? Beside(value) : name) is { } variable && Injects(variable, text) ? variable : null;
        return found is null ? null : new($"a setting of {found}: it runs foreign code, or extends trust");
    }

    private static bool Injects(string name, string text) => Table.TryGetValue(name, out var pattern) && (pattern is null ? text.Length > 0 : pattern.IsMatch(text));

    private static string? Beside(PolicyValue value)
    {
        var block = value.Path[..(value.Path.LastIndexOf('.') + 1)];
        return Keys.Select(key => JsonPath.Get(value.Resource.Body, block + key)).OfType<JsonValue>().FirstOrDefault()?.ToString();
    }

    private static IEnumerable<(string Name, string Text)> InJson(string text)
    {
        try
        {
            return Mentioned().IsMatch(text) ? Pairs(JsonNode.Parse(text)) : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<(string Name, string Text)> Pairs(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Pairs),
        JsonObject block =>
        [
            .. block.SelectMany(member => member.Value is JsonValue value ? [(member.Key, value.ToString())] : Pairs(member.Value)),
            .. block["value"] is JsonValue value && Keys.Select(key => block[key]).OfType<JsonValue>().FirstOrDefault() is { } named ? [(named.ToString(), value.ToString())] : Array.Empty<(string, string)>(),
        ],
        _ => [],
    };

    private static Regex? Pattern(string text) => text == Any ? null : new(text == Writable ? WritableFolder : text, RegexOptions.CultureInvariant);

    private static JsonArray Entry(string name, string value) => new(new JsonObject { ["name"] = name, ["value"] = value });

    // A definition that speaks of variables at all.
    [GeneratedRegex("environment|variables|\"env\"|Environment|Variables|settings")]
    private static partial Regex Mentioned();
}
