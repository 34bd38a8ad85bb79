using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Infra.Constructs.Aws;
using Infra.Constructs.Azure;
using Infra.Constructs.Estates;
using Infra.Constructs.GitHub;
using Infra.Constructs.Google;
using Infra.Constructs.Synthesis;

namespace Infra.Documentation;

/// <summary>A page for each construct: its summary, the example that <c>docs/constructs</c> has of it, its options, its posture.</summary>
internal static partial class ConstructReference
{
    /// <summary>The clouds, by the name of their page in <c>docs/constructs</c>.</summary>
    public static IReadOnlyDictionary<string, Assembly> Clouds { get; } = new Dictionary<string, Assembly>
    {
        ["aws"] = typeof(AwsStack).Assembly,
        ["azure"] = typeof(AzureStack).Assembly,
        ["google"] = typeof(GoogleStack).Assembly,
        ["github"] = typeof(GitHubStack).Assembly,
    };

    public static IEnumerable<(string File, string Text)> Pages(string docs) =>
    [
        ("constructs/toc.yml", Markdown.Contents([("All constructs", "index.md")]) + string.Concat(Clouds.Select(Contents))),
        ("constructs/index.md", Index()),
        .. Clouds.SelectMany(cloud => Pages(cloud.Key, cloud.Value, File.ReadAllText(Path.Combine(docs, "constructs", $"{cloud.Key}.md")))),
    ];

    /// <summary>The constructs that a stack can create: those with a public constructor.</summary>
    public static IReadOnlyList<Type> Of(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(EstateConstruct)) && !type.IsAbstract && type.GetConstructors().Length > 0)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>What a page of <c>docs/constructs</c> says of a construct; null where it says nothing.</summary>
    public static string? Example(string page, string construct) =>
        Sections().Matches(page).FirstOrDefault(section => section.Groups["name"].Value == construct)?.Groups["text"].Value.Trim();

    private static string Contents(KeyValuePair<string, Assembly> cloud) =>
        $"- name: {Name(cloud.Key)}\n  items:\n" + string.Concat(Of(cloud.Value).Select(type => $"  - name: {type.Name}\n    href: {cloud.Key}/{type.Name}.md\n"));

    private static string Name(string cloud) => cloud switch { "aws" => "AWS", "azure" => "Azure", "google" => "Google Cloud", _ => "GitHub" };

    private static string Index() => "---\nuid: constructs\n---\n# Constructs\n\n" + string.Concat(Clouds.Select(cloud => $"""
        ## {Name(cloud.Key)}

        {Markdown.Table(["construct", "is"], Of(cloud.Value).Select(type => (string[])[$"[{type.Name}]({cloud.Key}/{type.Name}.md)", new XmlDocs(cloud.Value).Of(type)]))}

        """));

    private static IEnumerable<(string, string)> Pages(string cloud, Assembly assembly, string written)
    {
        var docs = new XmlDocs(assembly);
        return Of(assembly).Select(type => ($"constructs/{cloud}/{type.Name}.md", $"""
            # {type.Name}

            {docs.Of(type)}

            {Example(written, type.Name)}

            {Options(docs, type)}
            {Posture(docs, type)}
            [Members of {type.Name}](xref:{type.FullName})
            """));
    }

    private static string Options(XmlDocs docs, Type construct)
    {
        var options = construct.GetConstructors()[0].GetParameters().Select(parameter => parameter.ParameterType).FirstOrDefault(type => type.Name == $"{construct.Name}Options");
        return options is null ? "" : $"## Options\n\n{Markdown.Table(["option", "type", "needed", "is"], options.GetProperties().OrderBy(property => property.MetadataToken).Select(property => (string[])
        [
            Markdown.Code(property.Name), Markdown.Code(TypeName(property.PropertyType)), property.IsDefined(typeof(RequiredMemberAttribute)) ? "required" : "", docs.Of(property),
        ]))}";
    }

    /// <summary>The posture that a construct adopts: the type of its property.</summary>
    private static string Posture(XmlDocs docs, Type construct)
    {
        if (construct.GetProperty("Posture")?.PropertyType is not { } posture) return "";
        var controls = PostureTable.Of(posture).Settings;
        return $"## Posture\n\nAn environment that is relaxed or hardened decides these, unless the option `Posture` does.\n\n{Markdown.Table(["setting", "relaxed", "hardened", "controls", "is"], controls.Select(setting => (string[])
        [
            Markdown.Code(setting.Name), setting.Relaxed, setting.Hardened, string.Join(", ", setting.Controls), docs.Of(posture.GetProperty(setting.Name)!),
        ]))}";
    }

    private static string TypeName(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? $"{TypeName(inner)}?"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>"
        : type == typeof(string) ? "string" : type == typeof(int) ? "int" : type == typeof(bool) ? "bool" : type.Name;

    [GeneratedRegex(@"^## (?<name>\w+)\n(?<text>.*?)(?=^## |\z)", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Sections();
}
