using System.Globalization;

namespace Infra.Pipelines.Tests.Kargo.Evaluation;

/// <summary>What operators and members of expr-lang do. Texts, numbers, booleans, lists, maps, times and durations are all there is.</summary>
internal static class Operation
{
    public static bool Bool(object? value) => value as bool? ?? throw new FormatException($"{value ?? "nil"} is no boolean");

    public static object? Binary(string name, object? left, Func<object?> right) => name switch
    {
        "||" or "or" => Bool(left) || Bool(right()),
        "&&" or "and" => Bool(left) && Bool(right()),
        "??" => left ?? right(),
        "==" => Equals(left, right()),
        "!=" => !Equals(left, right()),
        "<" => (double)left! < (double)right()!,
        ">" => (double)left! > (double)right()!,
        "<=" => (double)left! <= (double)right()!,
        ">=" => (double)left! >= (double)right()!,
        "in" => ((List<object?>)right()!).Contains(left),
        "contains" => ((string)left!).Contains((string)right()!, StringComparison.Ordinal),
        "+" => left is string text ? text + (string)right()! : (double)left! + (double)right()!,
        "-" => left is DateTimeOffset time ? time - (TimeSpan)right()! : (double)left! - (double)right()!,
        _ => throw new FormatException($"unknown operator {name}"),
    };

    public static object? Member(object target, string name) => target switch
    {
        Dictionary<string, object?> map => map.GetValueOrDefault(name),
        DateTimeOffset time when name == "Format" => (Func<object?[], object?>)(arguments => GoTime.Format(time, (string)arguments[0]!)),
        _ => throw new FormatException($"{target.GetType().Name} has no {name}"),
    };

    public static object? Index(object? target, object? key) => target switch
    {
        Dictionary<string, object?> map => map.GetValueOrDefault((string)key!),
        List<object?> list => list[(int)(double)key!],
        _ => throw new FormatException($"[{key}] of {target ?? "nil"}"),
    };

    /// <summary>A value as a text, as Kargo puts it into a text: JSON, where it is not a text.</summary>
    public static string Text(object? value) => value switch
    {
        string text => text,
        null => "null",
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Json.Text(value),
    };
}
