namespace Infra.Policy.Rules.Packs;

/// <summary>
/// Rules that a team writes in a package of its own. An estate names its packs in <c>EstateOptions.RulePacks</c>; synth copies them to its
/// output, and the gate applies their rules like its own. A pack only adds rules: it can't disable another rule.
/// </summary>
public abstract class RulePack
{
    /// <summary>Its name in lists. Default: the name of its assembly.</summary>
    public virtual string Name => GetType().Assembly.GetName().Name!;

    /// <summary>
    /// Its rules. Each has an id of its own prefix, such as <c>LYNX-QUEUE-KEY</c>, a link to what a reader should know, and two examples in
    /// Terraform JSON: <see cref="Rule.Failing"/> and <see cref="Rule.Passing"/>, which are its tests.
    /// </summary>
    public abstract IReadOnlyList<Rule> Rules { get; }
}
