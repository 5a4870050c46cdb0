-- One session of Neovim's own client on a copy of the draft; run.sh starts it. It uses what the keys of a user are bound to
-- (vim.lsp.buf.hover and so on), looks at what they did to windows, buffers and files, and ends with 1 when something is missing.
-- EDITION is the folder of the copy, SERVER the command, its words separated by blanks. Neovim 0.7 (Debian 12) or later.

local edition = assert(os.getenv('EDITION'), 'EDITION is not set')
local server = vim.split(assert(os.getenv('SERVER'), 'SERVER is not set'), ' ')
local chapter = edition .. '/text/10-dispute.md'

local function say(format, ...)
  io.stdout:write(format:format(...) .. '\n')
end

-- Waits until `question` has an answer, and returns it.
local function wait(what, question)
  local answer
  assert(vim.wait(20000, function()
    answer = question()
    return answer
  end, 20), what .. ': waited in vain')
  return answer
end

local function read(path)
  local file = assert(io.open(edition .. '/' .. path))
  local text = file:read('*a')
  file:close()
  return text
end

-- Puts the cursor on the first occurrence of some plain text, `skip` bytes into it.
local function place(text, skip)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(text, 1, true)
    if column then
      vim.api.nvim_win_set_cursor(0, { number, column - 1 + skip })
      return
    end
  end
  error(text .. ' is not in the buffer')
end

local function current_line()
  return vim.api.nvim_get_current_line()
end

local function edit(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
end

local function main()
  local client
  local function attach()
    local id = assert(vim.lsp.start_client({ name = 'apparatus', cmd = server, root_dir = edition }))
    client = vim.lsp.get_client_by_id(id)
    wait('initialize', function() return client.initialized end)
    vim.lsp.buf_attach_client(0, id)
  end

  edit(chapter)
  vim.bo.filetype = 'markdown'
  attach()
  local buffer = vim.api.nvim_get_current_buf()
  wait('diagnostics', function() return #vim.diagnostic.get(buffer) > 0 end)
  local undefined
  for _, found in ipairs(vim.diagnostic.get(buffer)) do
    local code = found.code or (found.user_data and found.user_data.lsp and found.user_data.lsp.code)
    say('diagnostic %d:%d %s %s', found.lnum + 1, found.col + 1, code, found.message)
    undefined = undefined or (code == 'ED1001' and found.message:find('e-programme', 1, true))
  end
  assert(undefined, 'the undefined note is not reported')

  place('[^e-debate]', 3)
  -- What the hover at the cursor shows, once it shows some words.
  local function hover(what, words)
    vim.lsp.buf.hover()
    local shown = wait(what, function()
      for _, window in ipairs(vim.api.nvim_list_wins()) do
        if vim.api.nvim_win_get_config(window).relative ~= '' then
          local text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), ' / ')
          if text:find(words, 1, true) then return text end
        end
      end
    end)
    say('hover on %s: %s', what, shown)
  end
  hover('a note', 'told at length')

  vim.lsp.buf.definition()
  wait('jump to the note', function() return vim.startswith(current_line(), '[^e-debate]:') end)
  say('definition of a note: line %d', vim.api.nvim_win_get_cursor(0)[1])

  place('@daniels1960', 3)
  vim.lsp.buf.definition()
  wait('jump to the work', function() return vim.fn.expand('%:t') == 'references.bib' end)
  wait('cursor on the work', function() return current_line():find('daniels1960,', 1, true) end)
  say('definition of a work: references.bib, line %d', vim.api.nvim_win_get_cursor(0)[1])

  edit(chapter)
  place('one-man', 6)
  hover('a term', 'instead of an elected')
  vim.lsp.buf.definition()
  wait('jump to the term', function() return vim.fn.expand('%:t') == 'glossary.md' end)
  wait('cursor on the term', function() return current_line():find('t-one-man-management', 1, true) end)
  say('definition of a term: glossary.md, line %d', vim.api.nvim_win_get_cursor(0)[1])

  edit(chapter)
  place('@daniels1960', 3)
  vim.lsp.buf.rename('daniels1960conscience')
  wait('rename', function() return current_line():find('@daniels1960conscience', 1, true) end)
  vim.cmd('silent wall')
  for _, renamed in ipairs({
    { 'text/10-dispute.md', '[@daniels1960conscience]' },
    { 'text/30-congress.md', '[@daniels1960conscience, pp. 3-5' },
    { 'references.bib', '@book{daniels1960conscience,' },
  }) do
    local path, text = renamed[1], renamed[2]
    assert(read(path):find(text, 1, true), path .. ' was not renamed')
    say('renamed in %s: %s', path, text)
  end

  client.stop()
  wait('end of the server', function() return client.is_stopped() end)
end

local ok, message = xpcall(main, debug.traceback)
if not ok then
  io.stderr:write('FAILED ' .. message .. '\n')
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
