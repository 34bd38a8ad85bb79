using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Google;

/// <summary>A stack in a Google Cloud project.</summary>
public abstract class GoogleStack : EstateStack
{
    /// <summary>Creates the stack <c>google-ENVIRONMENT-PART</c>, or <c>google-PART</c> for a foundation stack.</summary>
    /// <exception cref="InfraException">INFRA1103: the estate already has a stack with this name. INFRA1401: the project is not valid.</exception>
    protected GoogleStack(Estate estate, DeploymentEnvironment? environment, string part, GoogleProject project)
        : base(estate, "google", environment, part, project.State)
    {
        if (project.Check(Name).ToList() is { Count: > 0 } problems) throw new InfraException(ExitCode.Failed, problems);

        Project = project;
        estate.Belongs(new() { GoogleProjects = [project.Id], GoogleProjectNumbers = [project.Number] });
        _ = new GoogleProvider(this, "google", new GoogleProviderConfig { Project = project.Id, Region = project.Region });
    }

    /// <summary>The project it is deployed to.</summary>
    public GoogleProject Project { get; }

    /// <inheritdoc />
    protected internal override (string Account, string Region) Place => (Project.Id, Project.Region);

    /// <summary>Returns the Google stack that contains a construct.</summary>
    /// <exception cref="InfraException">INFRA1402: the construct is in a stack of another cloud.</exception>
    internal static GoogleStack Of(EstateConstruct construct) => construct.Stack as GoogleStack ?? throw new InfraException(
        ExitCode.Failed, new Problem("INFRA1402", construct.ConstructPath, "It is a Google construct in a stack of another cloud.", "Create it in a GoogleStack."));
}
