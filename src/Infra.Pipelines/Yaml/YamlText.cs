using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Pipelines.Yaml;

/// <summary>
/// Writes documents as YAML and handles its details: the order of keys, quoting, block scalars for scripts, and
/// no folding. The same document gives the same bytes.
/// </summary>
public static partial class YamlText
{
    private static readonly EmitterSettings Settings = new EmitterSettings(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024).WithIndentedSequences().WithNewLine("\n");

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(PropertyInfo Property, string Key)>> Known = new();

    /// <summary>A list of plain words is written on one line while it is at most this long.</summary>
    private const int LongestFlow = 100;

    /// <summary>The text of one document.</summary>
    /// <param name="document">A record with a <see cref="YamlDocumentAttribute"/>, or a dictionary of such.</param>
    public static string Of(object document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(emitter, document, YamlNames.Kebab);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(Emitter emitter, object? value, YamlNames names)
    {
        switch (value)
        {
            case IYamlValue other:
                Write(emitter, other.Yaml, names);
                if (other.Comment is { } comment) emitter.Emit(new Comment(comment, isInline: true));
                break;
            case null or string or bool or int or Enum:
                emitter.Emit(Scalar(value, names));
                break;
            case IDictionary map:
                WriteMapping(emitter, Entries(map), names);
                break;
            case IEnumerable items:
                WriteSequence(emitter, [.. items.Cast<object>().Select(Plainly)], names);
                break;
            default:
                WriteMapping(emitter, Entries(value), Names(value.GetType()));
                break;
        }
    }

    private static void WriteMapping(Emitter emitter, IEnumerable<(string Key, object? Value)> entries, YamlNames names)
    {
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
        foreach (var (key, value) in entries)
        {
            // The platforms never read a key as a boolean, so "on" stays unquoted.
            emitter.Emit(new Scalar(key));
            Write(emitter, value, names);
        }

        emitter.Emit(new MappingEnd());
    }

    // Plain words stay unquoted.
    private static object Plainly(object item) => item is IYamlValue { Yaml: string word, Comment: null } ? word : item;

    private static void WriteSequence(Emitter emitter, List<object> items, YamlNames names)
    {
        var isShort = items.All(item => item is string or int or Enum) && items.Sum(item => $"{item}, ".Length) <= LongestFlow
            && !items.Any(item => item is string text && (text.Contains('\n') || text.Contains(' ')));
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isShort ? SequenceStyle.Flow : SequenceStyle.Block));
        foreach (var item in items) Write(emitter, item, names);
        emitter.Emit(new SequenceEnd());
    }

    private static Scalar Scalar(object? value, YamlNames names) => value switch
    {
        null => Plain("null"),
        bool flag => Plain(flag ? "true" : "false"),
        int number => Plain(number.ToString(CultureInfo.InvariantCulture)),
        Enum choice => Plain(Name(choice.ToString(), names)),
        string text when text.Contains('\n') => Styled(text, ScalarStyle.Literal),
        string text when NeedsQuotes().IsMatch(text) => Styled(text, ScalarStyle.SingleQuoted),
        _ => Plain((string)value),
    };

    private static Scalar Plain(string text) => Styled(text, ScalarStyle.Plain);

    private static Scalar Styled(string text, ScalarStyle style) => new(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true);

    private static IEnumerable<(string Key, object? Value)> Entries(IDictionary map)
    {
        foreach (DictionaryEntry entry in map) yield return (entry.Key.ToString()!, entry.Value);
    }

    private static IEnumerable<(string Key, object? Value)> Entries(object document) =>
        from entry in Known.GetOrAdd(document.GetType(), Properties)
        let value = entry.Property.GetValue(document)
        where value is not null
        select (entry.Key, (object?)value);

    private static IReadOnlyList<(PropertyInfo Property, string Key)> Properties(Type type)
    {
        var names = Names(type);
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .OrderBy(property => Depth(property.DeclaringType!)).ThenBy(property => property.MetadataToken)
                .Select(property => (property, property.GetCustomAttribute<YamlKeyAttribute>()?.Key ?? Name(property.Name, names))),
        ];
    }

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;

    private static YamlNames Names(Type type) => type.GetCustomAttribute<YamlDocumentAttribute>()?.Names
        ?? throw new NotSupportedException($"{type} is not a YAML document.");

    private static string Name(string name, YamlNames names) => names switch
    {
        YamlNames.Camel => char.ToLowerInvariant(name[0]) + name[1..],
        YamlNames.Snake => Capital().Replace(name, "_$0").TrimStart('_').ToLowerInvariant(),
        _ => Capital().Replace(name, "-$0").TrimStart('-').ToLowerInvariant(),
    };

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();

    /// <summary>Texts that YAML 1.1 or 1.2 reads as another type: booleans, null, numbers, dates, sexagesimals.</summary>
    [GeneratedRegex(@"^(?i:y|n|yes|no|on|off|true|false|null|~|)$|^[-+.]?[0-9][-+.:_0-9eExXoOa-fA-FT]*$|^\.(?i:inf|nan)$")]
    private static partial Regex NeedsQuotes();
}
