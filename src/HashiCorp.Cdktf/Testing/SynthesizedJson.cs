using System.Collections;
using System.Text.Json;

namespace HashiCorp.Cdktf;

/// <summary>Finds resources in the JSON of a stack.</summary>
internal static class SynthesizedJson
{
    /// <summary>Whether a block of a kind and type has at least these properties.</summary>
    /// <param name="json">The synthesized JSON.</param>
    /// <param name="kind"><c>resource</c>, <c>data</c> or <c>provider</c>.</param>
    /// <param name="type">The type in Terraform.</param>
    /// <param name="properties">The expected properties. Lists must be equal item by item; maps must have at least the given keys.</param>
    public static bool Has(string json, string kind, string type, IDictionary<string, object>? properties = null)
    {
        using var document = Parse(json);
        return Blocks(document.RootElement, kind, type).Any(block => Matches(block, properties ?? new Dictionary<string, object>()));
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            throw new ArgumentException(
                $"""
                Invalid JSON string passed: {json}


                Ensure you are passing the result of Testing.synth('stack instance') to 'toHaveResourceWithProperties', not Testing.fullSynth('stack instance').


                Testing.synth returns the JSON representation of your stack. CDKTF can use assertions with this JSON to check the composition of your stacks, like so: "Testing.toHaveResource(Testing.synth('TerraformStack instance'), S3Bucket)"

                Testing.fullSynth returns a file path to a temporary testing environment.

                To learn more about testing in CDKTF, refer to: https://developer.hashicorp.com/terraform/cdktf/test/unit-tests
                """);
        }
    }

    // Providers are a list under their name; resources are a map under their type.
    private static IEnumerable<JsonElement> Blocks(JsonElement root, string kind, string type)
    {
        if (!TryGet(root, kind, out var types) || !TryGet(types, type, out var blocks))
        {
            return [];
        }

        return blocks.ValueKind switch
        {
            JsonValueKind.Array => blocks.EnumerateArray(),
            JsonValueKind.Object => blocks.EnumerateObject().Select(block => block.Value),
            _ => [],
        };
    }

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    private static bool Matches(JsonElement found, object? expected) => expected switch
    {
        null => found.ValueKind == JsonValueKind.Null,
        string text => found.ValueKind == JsonValueKind.String && found.GetString() == text,
        bool truth => found.ValueKind == (truth ? JsonValueKind.True : JsonValueKind.False),
        _ when Numbers.Of(expected) is { } number => found.ValueKind == JsonValueKind.Number && found.GetDouble() == number,
        IDictionary map => MatchesMap(found, map),
        IEnumerable list => MatchesList(found, [.. list.Cast<object?>()]),
        _ => throw new ArgumentException($"A property is expected to be a {expected.GetType().Name}. JSON has strings, numbers, booleans, lists and maps."),
    };

    // Keys with an expected value of null are ignored.
    private static bool MatchesMap(JsonElement found, IDictionary expected)
    {
        if (found.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        foreach (DictionaryEntry property in expected)
        {
            if (property.Value is not null && !(found.TryGetProperty((string)property.Key, out var value) && Matches(value, property.Value)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MatchesList(JsonElement found, object?[] expected) =>
        found.ValueKind == JsonValueKind.Array
        && found.GetArrayLength() == expected.Length
        && found.EnumerateArray().Zip(expected).All(pair => Matches(pair.First, pair.Second));
}
