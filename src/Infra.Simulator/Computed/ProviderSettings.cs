using System.Text.RegularExpressions;
using Infra.Simulator.Behavior;
using Infra.Simulator.Values;

namespace Infra.Simulator.Computed;

/// <summary>The settings of a configured provider, such as account, region and project.</summary>
internal sealed partial class ProviderSettings
{
    private readonly Dictionary<string, string> _values;

    public ProviderSettings(ProviderBehavior behavior, Value configuration)
    {
        _values = behavior.Settings.ToDictionary(setting => setting.Key, setting => Pick(setting.Value, configuration));
        Account = _values[behavior.Account];
        Inherited = behavior.Inherited.ToDictionary(name => name, name => Value.Of(_values[name]));
        Labels = new(behavior.Labels, configuration);
    }

    /// <summary>The values that resources inherit from the provider.</summary>
    public IReadOnlyDictionary<string, Value> Inherited { get; }

    /// <summary>The labels that the provider adds.</summary>
    public LabelValues Labels { get; }

    /// <summary>The account in which resources are created.</summary>
    public string Account { get; }

    /// <summary>A setting by name; null if the provider does not have it.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>
    /// Picks the first alternative with a value. An alternative is a path, a path with a pattern for the part to use (<c>path ~
    /// pattern</c>), or <c>= value</c>.
    /// </summary>
    private static string Pick(IReadOnlyList<string> alternatives, Value configuration) => alternatives
        .SelectMany(alternative => Alternative().Match(alternative) is { Success: true } match
            ? match.Groups["constant"].Success
                ? [match.Groups["constant"].Value]
                : Read(configuration, match.Groups["path"].Value, match.Groups["pattern"].Value)
            : [])
        .First();

    private static IEnumerable<string> Read(Value configuration, string path, string pattern) => configuration.At(path)
        .SelectMany(value => value.Texts())
        .Select(text => pattern.Length == 0 ? text : Regex.Match(text, pattern).Value)
        .Where(text => text.Length > 0);

    [GeneratedRegex("^(= (?<constant>.*)|(?<path>[a-z0-9_.]+)( ~ (?<pattern>.+))?)$")]
    private static partial Regex Alternative();
}
