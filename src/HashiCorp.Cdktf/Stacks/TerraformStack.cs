using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A Terraform root module with a state of its own. All elements are made within a stack.</summary>
public class TerraformStack : Construct
{
    /// <summary>Adds a stack.</summary>
    /// <param name="scope">The app, or a construct of it that is not within a stack.</param>
    /// <param name="id">The name of the stack: letters, digits, hyphens and underscores.</param>
    public TerraformStack(Construct scope, string id) : base(scope, id)
    {
    }

    /// <summary>The stacks that must be deployed before this one.</summary>
    public virtual TerraformStack[] Dependencies { get; set; } = [];

    /// <summary>The resources that others move to.</summary>
    public virtual TerraformResourceTargets MoveTargets { get; set; } = new();

    /// <summary>What writes the stack into the output.</summary>
    public virtual IStackSynthesizer Synthesizer { get; set; } = null!;

    /// <summary>What is written into the folder of the stack besides its configuration.</summary>
    internal List<Action<string>> Synthesis { get; } = [];

    /// <summary>Whether <paramref name="x"/> is a stack.</summary>
    /// <param name="x">Anything.</param>
    public static bool IsStack(object? x) => x is TerraformStack;

    /// <summary>The stack that a construct is in.</summary>
    /// <param name="construct">A construct; a stack is in itself.</param>
    public static TerraformStack Of(IConstruct construct)
    {
        for (IConstruct? scope = construct; scope is not null; scope = scope.Node.Scope)
        {
            if (scope is TerraformStack stack)
            {
                return stack;
            }
        }

        throw new InvalidOperationException($"No stack could be identified for the construct at path '{construct.Node.Path}'");
    }

    /// <summary>Makes this stack wait for another.</summary>
    /// <param name="dependency">The stack that must be deployed before.</param>
    public virtual void AddDependency(TerraformStack dependency) => throw new NotImplementedException();

    /// <summary>Sets a value in the configuration, whatever the elements say.</summary>
    /// <param name="path">The place, keys separated by dots.</param>
    /// <param name="value">The value.</param>
    public virtual void AddOverride(string path, object value) => throw new NotImplementedException();

    /// <summary>All providers of the stack.</summary>
    public virtual TerraformProvider[] AllProviders() => throw new NotImplementedException();

    /// <summary>Whether this stack waits for another, directly or through others.</summary>
    /// <param name="stack">Another stack.</param>
    public virtual bool DependsOn(TerraformStack stack) => throw new NotImplementedException();

    /// <summary>The backend of the stack; a local one is made when there is none.</summary>
    public virtual TerraformBackend EnsureBackendExists() => throw new NotImplementedException();

    /// <summary>The id of an element in the configuration.</summary>
    /// <param name="tfElement">A <see cref="TerraformElement"/> or <see cref="Node"/>.</param>
    public virtual string GetLogicalId(object tfElement) => throw new NotImplementedException();

    /// <summary>Whether a resource of the stack moves.</summary>
    public virtual bool HasResourceMove() => throw new NotImplementedException();

    /// <summary>Lets elements of the stack make what they need before the configuration is written.</summary>
    public virtual void PrepareStack() => throw new NotImplementedException();

    /// <summary>The remote state through which this stack reads another.</summary>
    /// <param name="fromStack">The stack that is read.</param>
    public virtual TerraformRemoteState RegisterIncomingCrossStackReference(TerraformStack fromStack) => throw new NotImplementedException();

    /// <summary>The output through which others read this stack.</summary>
    /// <param name="identifier">The address that is read.</param>
    public virtual TerraformOutput RegisterOutgoingCrossStackReference(string identifier) => throw new NotImplementedException();

    /// <summary>Runs the checks of all constructs in the stack.</summary>
    public virtual void RunAllValidations() => throw new NotImplementedException();

    /// <summary>Refused: this engine writes JSON, not HCL.</summary>
    public virtual IDictionary<string, object> ToHclTerraform() => throw HclOutput.NotSupported();

    /// <summary>The configuration of the stack.</summary>
    public virtual object ToTerraform() => throw new NotImplementedException();

    /// <summary>Chooses the id of an element in the configuration.</summary>
    /// <param name="tfElement">A <see cref="TerraformElement"/> or <see cref="Node"/>.</param>
    protected virtual string AllocateLogicalId(object tfElement) => throw new NotImplementedException();
}
