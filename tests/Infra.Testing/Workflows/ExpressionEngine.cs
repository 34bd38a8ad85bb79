using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Infra.Testing.Workflows;

/// <summary>GitHub's own expression library, in one process for all tests. It ends with the process that started it.</summary>
public static class ExpressionEngine
{
    private static readonly Lock Turn = new();

    private static Process? _library;

    /// <summary>The value of a text with expressions in it; of a text that is one expression, whatever that is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contexts">All that the text's place may name.</param>
    public static JsonNode? Value(string text, JsonObject contexts) => text.Contains("${{", StringComparison.Ordinal)
        ? Ask(new() { ["text"] = text, ["contexts"] = contexts.DeepClone(), ["status"] = null })
        : text;

    /// <summary>The same, as the text that a script or an action gets.</summary>
    public static string Text(string text, JsonObject contexts) => Value(text, contexts)?.ToString() ?? "";

    /// <summary>Whether an <c>if</c> holds.</summary>
    /// <param name="text">The condition; empty where there is none, which asks for success.</param>
    /// <param name="contexts">All that the condition's place may name.</param>
    /// <param name="status">What its place may ask of what ran before.</param>
    public static bool Holds(string text, JsonObject contexts, JobStatus status) =>
        Ask(new() { ["text"] = text, ["contexts"] = contexts.DeepClone(), ["status"] = status.ToJson(), ["isCondition"] = true })!.GetValue<bool>();

    private static JsonNode? Ask(JsonObject question)
    {
        lock (Turn)
        {
            _library ??= NodeTool.Serve("expressions.mjs");
            _library.StandardInput.WriteLine(question.ToJsonString());
            _library.StandardInput.Flush();
            var answer = JsonNode.Parse(_library.StandardOutput.ReadLine() ?? throw new InvalidOperationException("expressions.mjs ended."))!;
            return (string?)answer["error"] is { } error ? throw new InvalidOperationException(error) : answer["value"]?.DeepClone();
        }
    }
}
