using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Commands;

/// <summary>Validates an environment argument.</summary>
internal static class EnvironmentArgument
{
    /// <summary>Returns the name, if the estate has this environment.</summary>
    /// <exception cref="InfraException">INFRA0221: it does not.</exception>
    public static string Require(EstateFile estate, string name)
    {
        var known = estate.Environments.Select(environment => environment.Name).ToList();
        if (known.Contains(name)) return name;
        throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0221", $"--environment {name}", $"The estate has no such environment; it has {string.Join(", ", known)}.", Spelling.Hint(name, known)));
    }
}
