using Infra.Simulator.Behavior;
using Infra.Simulator.Refusals;
using Infra.Simulator.Values;

namespace Infra.Simulator.Planning;

/// <summary>Validates what a schema cannot express: arguments that conflict with or require each other.</summary>
internal sealed class ConfigurationRules(ResourceBehavior behavior)
{
    /// <summary>Returns the problems of a configuration. An unknown value counts as set.</summary>
    public IEnumerable<CloudProblem> Check(Value config) =>
    [
        .. behavior.Conflicts.Where(pair => pair.All(path => IsSet(config, path))).Select(pair => new CloudProblem(
            "Conflicting configuration arguments", $"\"{pair[0]}\": conflicts with {pair[1]}", Top(pair[0]))),
        .. behavior.ExactlyOne.Where(group => Applies(config, group) && group.Count(path => IsSet(config, path)) != 1)
            .Select(group => Combination(
                group, group.Any(path => IsSet(config, path)) ? "only one of `{0}` can be specified" : "one of `{0}` must be specified")),
        .. behavior.AtLeastOne.Where(group => Applies(config, group) && !group.Any(path => IsSet(config, path)))
            .Select(group => Combination(group, "one of `{0}` must be specified")),
        .. behavior.Needs.Where(group => IsSet(config, group[0]) && !group.All(path => IsSet(config, path)))
            .Select(group => Combination(group, "all of `{0}` must be specified")),
    ];

    private static CloudProblem Combination(IReadOnlyList<string> group, string text) => new(
        "Invalid combination of arguments",
        $"\"{group[0]}\": {text.Replace("{0}", string.Join(',', group), StringComparison.Ordinal)}",
        Top(group[0]));

    /// <summary>A rule about the content of a block applies only if the block exists.</summary>
    private static bool Applies(Value config, IReadOnlyList<string> group)
    {
        var dot = group[0].LastIndexOf('.');
        return dot < 0 || IsSet(config, group[0][..dot]);
    }

    private static bool IsSet(Value config, string path) =>
        config.At(path).Any(value => !value.IsNull && (value.Kind is not (ValueKind.List or ValueKind.Set) || value.Items.Count > 0));

    private static ValuePath Top(string path) => ValuePath.Of(path.Split('.')[0]);
}
