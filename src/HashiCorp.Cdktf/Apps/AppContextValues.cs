using System.Text.Json;

namespace HashiCorp.Cdktf;

/// <summary>The context of an app: from the program, from the CLI in <c>CDKTF_CONTEXT_JSON</c>, and the version.</summary>
internal static class AppContextValues
{
    private const string Variable = "CDKTF_CONTEXT_JSON";

    /// <summary>Returns the values by key. Those from the CLI take precedence.</summary>
    public static Dictionary<string, object?> Of(IDictionary<string, object>? given)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in given ?? new Dictionary<string, object>())
        {
            values[key] = value is null ? null : ArgumentValue.Copy(value);
        }

        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } json)
        {
            using var document = JsonDocument.Parse(json);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                values[property.Name] = Value(property.Value);
            }
        }

        values["cdktfVersion"] = Toolkit.Version;
        return values;
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(property => property.Name, property => Value(property.Value), StringComparer.Ordinal),
        _ => null,
    };
}
