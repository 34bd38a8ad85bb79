using Infra.Policy.Networks;

namespace Infra.Policy.Rules.Checks;

/// <summary>The vocabulary of rule tables; import with <c>using static</c>.</summary>
public static class Rows
{
    /// <summary>The values at a path have to be …; an absent value is a violation.</summary>
    public static AttributeExpectations Require(string type, string path) => new([type], path, forbids: false);

    /// <summary>The values at a path have to be …, in each of these types.</summary>
    public static AttributeExpectations Require(IReadOnlyList<string> types, string path) => new(types, path, forbids: false);

    /// <summary>The values at a path may not be …; an absent value passes.</summary>
    public static AttributeExpectations Forbid(string type, string path) => new([type], path, forbids: true);

    /// <summary>The values at a path may not be …, in any of these types.</summary>
    public static AttributeExpectations Forbid(IReadOnlyList<string> types, string path) => new(types, path, forbids: true);

    /// <summary>There may be no such resource.</summary>
    public static ForbiddenTypeCheck Never(params string[] types) => new(types);

    /// <summary>Each resource of a type needs a companion that refers to it in an argument, such as <c>bucket</c>.</summary>
    public static CompanionCheck Companion(string type, string companion, string argument) => new([type], [companion], argument);

    /// <summary>Each resource of these types needs a companion, of any of those types, that refers to it in an argument.</summary>
    public static CompanionCheck Companion(IReadOnlyList<string> types, IReadOnlyList<string> companions, string argument) =>
        new(types, companions, argument);

    /// <summary>No network rule opens a port to the internet, in IPv4 or IPv6.</summary>
    public static OpenPortCheck NotOpen(NetworkRuleSource source, int port) => new(source, Direction.Inbound, port);

    /// <summary>No network rule is open to the internet in a direction, on any port.</summary>
    public static OpenPortCheck NotOpen(NetworkRuleSource source, Direction direction) => new(source, direction, null);
}
