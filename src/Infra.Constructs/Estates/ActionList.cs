namespace Infra.Constructs.Estates;

/// <summary>Lists of actions as the tables of permissions have them: words with blanks between, where <c>x.{get,list}</c> stands for two.</summary>
internal static class ActionList
{
    /// <summary>The actions of a list, in order of the list.</summary>
    public static IEnumerable<string> Parse(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Expand);

    private static IEnumerable<string> Expand(string word)
    {
        var (open, close) = (word.IndexOf('{', StringComparison.Ordinal), word.IndexOf('}', StringComparison.Ordinal));
        return open < 0 ? [word] : word[(open + 1)..close].Split(',').Select(part => word[..open] + part + word[(close + 1)..]);
    }
}
