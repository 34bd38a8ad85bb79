namespace HashiCorp.Cdktf;

/// <content>References between stacks: an output in the stack that is read, a remote state in the one that reads it.</content>
public partial class TerraformStack
{
    private readonly Dictionary<TerraformStack, TerraformRemoteState> _incoming = [];
    private readonly Dictionary<string, TerraformOutput> _outgoing = new(StringComparer.Ordinal);

    /// <summary>Returns the remote state through which this stack reads another. Created on first use.</summary>
    /// <param name="fromStack">The stack that is read.</param>
    public virtual TerraformRemoteState RegisterIncomingCrossStackReference(TerraformStack fromStack)
    {
        if (!_incoming.TryGetValue(fromStack, out var state))
        {
            state = fromStack.EnsureBackendExists().GetRemoteStateDataSource(
                this, $"cross-stack-reference-input-{fromStack}", fromStack.Node.Id);
            _incoming.Add(fromStack, state);
        }

        return state;
    }

    /// <summary>Returns the output through which others read a value of this stack. Created on first use, and sensitive.</summary>
    /// <param name="identifier">The address to read.</param>
    public virtual TerraformOutput RegisterOutgoingCrossStackReference(string identifier)
    {
        if (!_outgoing.TryGetValue(identifier, out var output))
        {
            output = new TerraformOutput(
                this,
                $"cross-stack-output-{identifier}",
                new TerraformOutputConfig { Value = new RawExpression(identifier), Sensitive = true });
            _outgoing.Add(identifier, output);
        }

        return output;
    }
}
