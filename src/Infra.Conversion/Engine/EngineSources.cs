using System.Text.RegularExpressions;

namespace Infra.Conversion.Engine;

/// <summary>Reads the engine's functions and backends from its sources.</summary>
internal static partial class EngineSources
{
    /// <summary>The functions, by Terraform name.</summary>
    public static IReadOnlyDictionary<string, EngineFunction> Functions { get; } = ReadFunctions();

    /// <summary>Returns the members of an options class and their types: <c>S3BackendConfig</c>. Empty if the engine does not have the class.</summary>
    public static IReadOnlyDictionary<string, string> MembersOf(string @class)
    {
        var text = Texts("").Select(text => Class(@class).Match(text)).FirstOrDefault(match => match.Success)?.Groups["body"].Value ?? "";
        return Member().Matches(text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["type"].Value.TrimEnd('?'));
    }

    private static Dictionary<string, EngineFunction> ReadFunctions() => Texts("Fn").SelectMany(text => Function().Matches(text)).Select(match =>
    {
        var body = match.Groups["body"].Value;
        var parameters = match.Groups["parameters"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => parameter.Split(' ')).Select(parts => new EngineParameter(parts[0].TrimEnd('?'), parts.Length > 2)).ToList();
        return new EngineFunction(match.Groups["name"].Value, parameters, match.Groups["returns"].Value, IsVariadic: body.Contains("[..", StringComparison.Ordinal) || body.Contains(", ..", StringComparison.Ordinal));
    }).Where(function => function.Name is not ("LookupNested" or "RawString" or "Conditional")).ToDictionary(function => function.TerraformName);

    private static IEnumerable<string> Texts(string prefix)
    {
        var assembly = typeof(EngineSources).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith($"Engine/{prefix}", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }

    private static Regex Class(string name) => new($@"public class {name} : TerraformStruct, .*?\n\{{(?<body>.*?)\n\}}", RegexOptions.Singleline);

    [GeneratedRegex(@"    public (?<type>[A-Za-z0-9_<>, ]+(?:\[\])?\??) (?<name>[A-Z][A-Za-z0-9]*)\s*\{\s*get")]
    private static partial Regex Member();

    [GeneratedRegex(@"    public static (?<returns>\S+) (?<name>[A-Z]\w*)\((?<parameters>[^)]*)\) =>(?<body>[^;]*);")]
    private static partial Regex Function();
}
