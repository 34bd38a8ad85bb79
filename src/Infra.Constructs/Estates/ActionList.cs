namespace Infra.Constructs.Estates;

/// <summary>Parses the lists of actions in permission tables: actions separated by spaces, where <c>x.{get,list}</c> is short for two.</summary>
internal static class ActionList
{
    /// <summary>Returns the actions of a list, in order.</summary>
    public static IEnumerable<string> Parse(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Expand);

    private static IEnumerable<string> Expand(string word)
    {
        var (open, close) = (word.IndexOf('{', StringComparison.Ordinal), word.IndexOf('}', StringComparison.Ordinal));
        return open < 0 ? [word] : word[(open + 1)..close].Split(',').Select(part => word[..open] + part + word[(close + 1)..]);
    }
}
