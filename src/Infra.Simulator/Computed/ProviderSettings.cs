using System.Text.RegularExpressions;
using Infra.Simulator.Behavior;
using Infra.Simulator.Values;

namespace Infra.Simulator.Computed;

/// <summary>What a configured provider knows: its account, region, project and the like.</summary>
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

    /// <summary>What resources take from the provider where they set nothing.</summary>
    public IReadOnlyDictionary<string, Value> Inherited { get; }

    /// <summary>The labels that the provider adds.</summary>
    public LabelValues Labels { get; }

    /// <summary>The account that resources are created in.</summary>
    public string Account { get; }

    /// <summary>A setting by name; null if the provider has none of that name.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>
    /// An alternative is a path, a path with the pattern of the part that counts (<c>path ~ pattern</c>), or <c>= value</c>.
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
