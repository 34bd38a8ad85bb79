using System.Text.RegularExpressions;

namespace Infra.Schemas.Import.Npm;

/// <summary>
/// Reads a submodule of a prebuilt provider package. Its code is generated, and so regular that line patterns are enough: the
/// JavaScript has the Terraform names and kinds, the declarations have what is required.
/// </summary>
internal static partial class NpmModuleReader
{
    public static NpmModule Read(string folder)
    {
        var script = ReadAll(folder, "*.js");
        var main = MainClass().Match(script);
        if (!main.Success) throw new FormatException($"{folder} holds no construct.");
        return new(
            Path.GetFileName(folder),
            main.Groups["name"].Value,
            ReadFunctions(script),
            ReadClasses(script),
            ReadRequired(ReadAll(folder, "*.d.ts")));
    }

    private static string ReadAll(string folder, string pattern) => string.Join('\n', Directory
        .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines)
        .Where(line => !line.StartsWith("//#", StringComparison.Ordinal)));

    private static Dictionary<string, IReadOnlyList<NpmMember>> ReadFunctions(string script)
    {
        var functions = new Dictionary<string, IReadOnlyList<NpmMember>>();
        foreach (var section in Sections(script))
        {
            if (Function().Match(section) is { Success: true } function)
                functions[function.Groups["struct"].Value] = ReadMembers(section);
            else if (MainClass().Match(section) is { Success: true } main)
                functions[main.Groups["name"].Value] = ReadMembers(section);
        }

        return functions;
    }

    private static List<NpmMember> ReadMembers(string section) =>
    [
        .. Member().Matches(section).Select(match => new NpmMember(
            match.Groups["name"].Value.Trim('"'),
            Property().Match(match.Groups["value"].Value).Groups["property"].Value,
            match.Groups["value"].Value,
            match.Groups["block"].Value == "true",
            match.Groups["shape"].Value,
            match.Groups["class"].Value)),
    ];

    private static Dictionary<string, IReadOnlyList<NpmResult>> ReadClasses(string script) => Sections(script)
        .Select(section => (Match: Class().Match(section), Section: section))
        .Where(found => found.Match.Success)
        .ToDictionary(
            found => found.Match.Groups["name"].Value,
            IReadOnlyList<NpmResult> (found) => [.. Fields(found.Section), .. Getters(found.Section)]);

    private static IEnumerable<NpmResult> Fields(string section) => Field().Matches(section).Select(match =>
        new NpmResult(match.Groups["name"].Value, match.Groups["value"].Value, match.Groups["computed"].Value == "true"));

    private static IEnumerable<NpmResult> Getters(string section) => Getter().Matches(section).Select(match =>
        new NpmResult(match.Groups["name"].Value, match.Groups["value"].Value, match.Groups["computed"].Value == "true"));

    private static HashSet<string> ReadRequired(string declarations) =>
    [
        .. from declared in Interface().Matches(declarations)
           from property in RequiredProperty().Matches(declared.Groups["body"].Value)
           select $"{NpmNames.Uncapitalized(declared.Groups["name"].Value)}.{property.Groups["name"].Value}",
    ];

    private static string[] Sections(string script) => SectionStart().Split(script);

    [GeneratedRegex(@"^(?=class |function )", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"^class (?<name>\w+) extends cdktf\.Terraform(Resource|DataSource|Provider) ", RegexOptions.Multiline)]
    private static partial Regex MainClass();

    [GeneratedRegex(@"^function (?<struct>\w+)ToHclTerraform\(")]
    private static partial Regex Function();

    [GeneratedRegex(@"^class (?<name>\w+) extends ")]
    private static partial Regex Class();

    [GeneratedRegex(
        @"^ +(?<name>""?[\w-]+""?): \{\n +value: (?<value>.*),\n +isBlock: (?<block>\w+),\n +type: ""(?<shape>\w+)"",\n"
        + @" +storageClassType: ""(?<class>\w+)""",
        RegexOptions.Multiline)]
    private static partial Regex Member();

    [GeneratedRegex(@"\b(struct\.|this\._)(?<property>\w+)")]
    private static partial Regex Property();

    [GeneratedRegex(
        @"^ +// (?<name>[\w-]+) - computed: (?<computed>\w+), .*\n +this\.\w+ = (?<value>new .*);$", RegexOptions.Multiline)]
    private static partial Regex Field();

    [GeneratedRegex(
        @"^ +// (?<name>[\w-]+) - computed: (?<computed>\w+), .*\n +get \w+\(\) \{\n +return (?<value>.*);$", RegexOptions.Multiline)]
    private static partial Regex Getter();

    [GeneratedRegex(
        @"^export interface (?<name>\w+) (extends [\w.]+ )?\{\n(?<body>.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Interface();

    [GeneratedRegex(@"^    readonly (?<name>\w+):", RegexOptions.Multiline)]
    private static partial Regex RequiredProperty();
}
