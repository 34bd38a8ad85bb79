using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Services;

/// <summary>
/// Settings of engines and platforms that weaken them, wherever a resource has blocks of a name and a value: parameter groups, flags, and
/// configurations. The table beside this file lists them.
/// </summary>
internal static class EngineSettings
{
    private static readonly string[] Names = ["name", "key", "parameter_name"];

    private static readonly ILookup<string, string> Weak = EmbeddedTable.Lines("Rules.Own.Services.engine-settings.txt")
        .Select(line => line.Split(' ', 2))
        .SelectMany(words => words[1].Split(' '), (words, value) => (Name: words[0].Replace('~', ' '), Value: value))
        .ToLookup(row => row.Name, row => row.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Settings that have to be noticed.</summary>
    public static (string Type, string Argument, JsonNode Value)[] Wrong { get; } =
    [
        Block("aws_db_parameter_group", "parameter", "rds.force_ssl", "0"), Block("aws_rds_cluster_parameter_group", "parameter", "require_secure_transport", "OFF"),
        Block("google_sql_database_instance", "database_flags", "local_infile", "on"), Block("azurerm_postgresql_flexible_server_configuration", "setting", "log_connections", "off"),
        Block("aws_redshift_parameter_group", "parameter", "require_ssl", "false"),
    ];

    /// <summary>What is wrong with the value of a setting; null where nothing is.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate) =>
        name == "value" && value.Text is { } text && NameOf(value) is { } setting && Weak[setting].Contains(text, StringComparer.OrdinalIgnoreCase)
            ? new($"{setting} = {text}: the engine is weaker than it has to be")
            : null;

    private static string? NameOf(PolicyValue value)
    {
        var block = value.Path.LastIndexOf('.') is > 0 and var dot ? value.Path[..(dot + 1)] : "";
        return Names.Select(name => JsonPath.Get(value.Resource.Body, block + name)).OfType<JsonValue>().FirstOrDefault()?.ToString();
    }

    private static (string, string, JsonNode) Block(string type, string block, string name, string value) =>
        (type, block, new JsonArray(new JsonObject { ["name"] = name, ["value"] = value }));
}
